import { localDay } from "#app/domain/kit/french.ts";
import type { OfferToWrite } from "#app/domain/offers/imported-offer.ts";
import { flagKey, ruleOfFlag, type Flag } from "#app/domain/offers/moderation/flag.ts";
import { flagOffer } from "#app/domain/offers/moderation/flag-offer.ts";
import { gate } from "#app/domain/offers/moderation/gate.ts";
import type { Tx } from "#app/infra/db.server.ts";
import type { Context } from "../context.server.ts";

/** What the rules found in an imported offer, and whether it waits for a human look. */
export type ImportedStanding = { flags: Flag[]; isHeld: boolean; asksLook: boolean };

/** The rules and the gate on an offer of an import: no organisation of ours, nothing to compare it with. */
export function importedAtGate(ctx: Context, offer: OfferToWrite, kind: string, accepted: readonly string[]): ImportedStanding {
  const { title, description, hoursNote, wage, contract, strict, employerLabel, publishedAt } = offer;
  const flags = flagOffer({
    kind, title, description, placeNote: "", hoursNote, wage, contract, weeklyHours: strict.weeklyHours, hasWindows: strict.windows.length > 0, startsOn: strict.startsOn,
    isImported: true, hasEmployer: employerLabel !== "", publishedOn: publishedAt === null ? null : new Date(publishedAt).toISOString().slice(0, 10), otherTitles: [],
  }, localDay(ctx.now));
  const { status, asksLook } = gate({ role: "system", stage: null, isLookedAt: false, flags: flags.filter(({ code }) => !FROM_AFAR.has(code)), accepted });
  return { flags, isHeld: status === "held", asksLook };
}

/** Written beside an imported offer, without asking for a look: hundreds would, and their source minds them. */
const FROM_AFAR: ReadonlySet<string> = new Set(["stale", "below-minimum", "duplicate"] satisfies Flag["code"][]);

/** The state in which a new imported offer is saved. */
export function stateOf(ctx: Context, standing: ImportedStanding | undefined): { status: "open" | "held"; lookSince: Date | null } {
  return { status: standing?.isHeld ? "held" : "open", lookSince: standing?.asksLook ? ctx.now : null };
}

/** Holds those that are open and may not be, has those refused before looked at again, and writes the history of what is held. */
export async function holdImported(tx: Tx, ctx: Context, written: readonly { id: string; of: ImportedStanding | undefined }[]): Promise<void> {
  if (written.length === 0) return;
  const held = new Map(written.flatMap(({ id, of }) => (of?.isHeld ? [[id, of.flags] as const] : [])));
  const asked = written.filter(({ of }) => of?.asksLook).map(({ id }) => id);
  if (asked.length > 0) await tx.offer.updateMany({ where: { id: { in: asked }, status: "open", lookSince: null }, data: { lookSince: ctx.now } });
  await tx.offer.updateMany({ where: { id: { in: [...held.keys()] }, status: "open" }, data: { status: "held" } });
  await tx.offer.updateMany({ where: { id: { in: written.map(({ id }) => id) }, status: "refused" }, data: { status: "held", closedAt: null, lookSince: ctx.now } });
  const noted = new Set((await tx.offerReview.findMany({ where: { offerId: { in: [...held.keys()] } }, select: { offerId: true } })).map(({ offerId }) => offerId));
  const lines = [...held].filter(([id]) => !noted.has(id)).map(([offerId, flags]) => ({ id: ctx.newId(), offerId, verdict: "held", reason: "flagged", flags: flags.filter(({ code }) => ruleOfFlag(code).severity === "holds").map(flagKey), at: ctx.now, byRole: "system" }));
  if (lines.length > 0) await tx.offerReview.createMany({ data: lines });
}
