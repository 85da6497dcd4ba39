import { localDay } from "#app/domain/kit/french.ts";
import { flagKey, type Flag } from "#app/domain/offers/moderation/flag.ts";
import { flagOffer } from "#app/domain/offers/moderation/flag-offer.ts";
import { gate, type Gate, type HeldFor } from "#app/domain/offers/moderation/gate.ts";
import type { Stage } from "#app/domain/organisations/stages.ts";
import type { Prisma, Tx } from "#app/infra/db.server.ts";
import type { Context } from "../context.server.ts";

/** The columns that the rules read, as they are about to be saved. */
export type AtGate = {
  kind: string; title: string; description: string; placeNote: string; hoursNote: string; wage: string; contract: string | null; weeklyHours: number | null; startsOn: Date | null;
};
export type GateBefore = {
  /** null: a new one. */
  offerId: string | null;
  organisation: { id: string; stage: Stage };
  communeCode: string;
  hasWindows: boolean;
  acceptedFlags: readonly string[];
  isLookedAt: boolean;
};

/** What the gate says of a typed offer, and the columns that keep it. */
export type Stood = { gate: Gate; flags: Flag[]; columns: { flags: Prisma.InputJsonValue; lookSince: Date | null } };

/** Runs the rules and the gate on an offer that is to be seen. Its neighbours, of the same organisation and commune, are read for doubles. */
export async function standAtGate(tx: Tx, ctx: Context, offer: AtGate, before: GateBefore): Promise<Stood> {
  const others = await tx.offer.findMany({
    where: { organisationId: before.organisation.id, communeCode: before.communeCode, status: { in: ["open", "held"] }, ...(before.offerId === null ? {} : { id: { not: before.offerId } }) },
    select: { title: true }, orderBy: { id: "asc" }, take: 50,
  });
  const { startsOn, ...facts } = offer;
  const flags = flagOffer(
    { ...facts, startsOn: startsOn?.toISOString().slice(0, 10) ?? null, hasWindows: before.hasWindows, isImported: false, hasEmployer: true, publishedOn: null, otherTitles: others.map(({ title }) => title) },
    localDay(ctx.now),
  );
  const said = gate({ role: ctx.actor.role, stage: before.organisation.stage, isLookedAt: before.isLookedAt, flags, accepted: before.acceptedFlags });
  return { gate: said, flags, columns: { flags: flags as unknown as Prisma.InputJsonValue, lookSince: said.asksLook ? ctx.now : null } };
}

/** Writes down that an offer is held, why, and what the rules had found: a line of its history. */
export async function noteHeld(tx: Tx, ctx: Context, offerId: string, why: HeldFor, flags: readonly Flag[]): Promise<void> {
  await tx.offerReview.create({ data: { id: ctx.newId(), offerId, verdict: "held", reason: why, flags: flags.map(flagKey), at: ctx.now, byRole: "system" } });
}

/** What is read of a saved offer to run the gate on it once more. */
export const GATE_COLUMNS = {
  id: true, kind: true, title: true, description: true, placeNote: true, hoursNote: true, wage: true, contract: true, weeklyHours: true, startsOn: true, communeCode: true, acceptedFlags: true, lookedAt: true,
  organisation: { select: { id: true, stage: true } }, _count: { select: { windows: true } },
} as const satisfies Prisma.OfferSelect;

type SavedAtGate = AtGate & { id: string; communeCode: string; acceptedFlags: string[]; lookedAt: Date | null; organisation: { id: string; stage: Stage } | null; _count: { windows: number } };

/** The gate on an offer as it stands; null for an imported one, which its import judges. */
export async function standAgain(tx: Tx, ctx: Context, { id, communeCode, acceptedFlags, lookedAt, organisation, _count, ...offer }: SavedAtGate): Promise<Stood | null> {
  if (organisation === null) return null;
  return standAtGate(tx, ctx, offer, { offerId: id, organisation, communeCode, hasWindows: _count.windows > 0, acceptedFlags, isLookedAt: lookedAt !== null });
}
