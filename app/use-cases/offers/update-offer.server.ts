import { localDay } from "#app/domain/kit/french.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { openOffer } from "#app/domain/offers/open-offer.ts";
import type { HeldFor } from "#app/domain/offers/moderation/gate.ts";
import type { OfferStatus } from "#app/domain/offers/offer-states.ts";
import type { OfferDraft } from "#app/domain/offers/offer.schema.ts";
import { asReadings } from "#app/domain/offers/reading/reading.ts";
import { record } from "#app/infra/outbox.server.ts";
import { offersSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { offerColumns, offerParts } from "./offer-columns.ts";
import { noteHeld, standAtGate, type Stood } from "./stand-at-gate.server.ts";

/** What may be corrected: open ones, drafts, and those that wait for a look or were refused. */
const CORRECTABLE: readonly OfferStatus[] = ["open", "draft", "held", "refused"];

/**
 * Corrects an open offer: its text is read again, and the fact that sets indexing and matching going is saved with it.
 *
 * It passes the gate again: what is forbidden holds it, what was held for words that are gone opens, and what someone refused
 * waits for a second look. Otherwise its state, its first day and its last day stay. An imported offer is corrected at its source.
 *
 * @returns `isHeld`: it waits for a human look; refusals: those of `openOffer` | `offer.missing` | `offer.imported` | `offer.not-open` (it closed meanwhile)
 *   | `offer.commune-unknown` | `offer.skill-unknown`
 */
export function updateOffer(ctx: Context, offerId: string, draft: OfferDraft): Promise<Result<{ offerId: string; isHeld: boolean }>> {
  return inTransaction(ctx, async (tx) => {
    const offer = await tx.offer.findFirst({
      where: { AND: [{ id: offerId }, offersSeenBy(ctx.actor)] },
      select: { id: true, source: true, title: true, description: true, readings: true, status: true, publishedAt: true, lookedAt: true, lookSince: true, acceptedFlags: true, organisation: { select: { id: true, kind: true, stage: true } }, _count: { select: { reports: true } } },
    });
    if (!offer) return refuse("missing", "offer.missing");
    if (offer.source !== "direct" || !offer.organisation) return refuse("conflict", "offer.imported");
    const allowed = openOffer(ctx.actor, draft, { organisation: offer.organisation, now: ctx.now, today: localDay(ctx.now) });
    if (!allowed.ok) return allowed;
    const commune = await tx.commune.findUnique({ where: { code: draft.communeCode }, select: { code: true, lat: true, lng: true, areaId: true } });
    if (!commune) return refuse("invalid", "offer.commune-unknown", "commune");
    const skillIds = [...new Set([...draft.requiredSkills, ...draft.usefulSkills, ...draft.gainedSkills])];
    if ((await tx.skill.count({ where: { id: { in: skillIds } } })) < skillIds.length) return refuse("invalid", "offer.skill-unknown", "requiredSkills");

    // What was said not to be so holds as long as the text does; another text is read afresh.
    const isSameText = offer.title === draft.title && offer.description === draft.description;
    const { columns, windows } = offerColumns({ ...draft, setAside: isSameText ? asReadings(offer.readings).setAside : [] });
    if (!CORRECTABLE.includes(offer.status)) return refuse("conflict", "offer.not-open");
    const stood = await standAtGate(tx, ctx, columns, { offerId: offer.id, organisation: offer.organisation, communeCode: commune.code, hasWindows: windows.length > 0, acceptedFlags: offer.acceptedFlags, isLookedAt: offer.lookedAt !== null });
    const next = stateAfter(offer, stood.gate.status);
    const opens = offer.status === "held" && next === "open";
    // The count settles the race with a closing or a verdict: whoever came second is told.
    const changed = await tx.offer.updateMany({
      where: { id: offer.id, status: offer.status },
      data: {
        ...columns, communeCode: commune.code, areaId: commune.areaId, lat: commune.lat, lng: commune.lng,
        status: next, flags: stood.columns.flags, ...lookAfter(ctx, offer, next, stood.columns.lookSince),
        ...(opens && offer.publishedAt === null ? allowed.value : {}), ...(next === "held" ? { closedAt: null } : {}),
      },
    });
    if (changed.count === 0) return refuse("conflict", "offer.not-open");
    if (next === "held" && offer.status !== "held") await noteHeld(tx, ctx, offer.id, heldWhy(offer.status, stood), stood.flags);
    await tx.offerWindow.deleteMany({ where: { offerId: offer.id } });
    await tx.offerSkill.deleteMany({ where: { offerId: offer.id } });
    const parts = offerParts(draft, windows, ctx.newId);
    await tx.offerWindow.createMany({ data: parts.windows.create.map((window) => ({ ...window, offerId: offer.id })) });
    await tx.offerSkill.createMany({ data: parts.skills.create.map((skill) => ({ ...skill, offerId: offer.id })) });
    await record(tx, "offer.changed", { offerId: offer.id });
    return ok({ offerId: offer.id, isHeld: next === "held" });
  });
}

type Before = { status: OfferStatus; lookSince: Date | null; _count: { reports: number } };

/** What a correction makes of it: a draft stays one, what someone refused or people report is looked at, the gate says the rest. */
function stateAfter({ status, _count }: Before, gate: "open" | "held"): OfferStatus {
  if (status === "draft") return "draft";
  return status === "refused" || (status === "held" && _count.reports > 0) ? "held" : gate;
}

/** Why it is held now: words that are still forbidden come first, then that it was refused before. */
function heldWhy(before: OfferStatus, { gate }: Stood): HeldFor {
  if (gate.status === "held" && (gate.why === "flagged" || before !== "refused")) return gate.why;
  return "corrected";
}

/** Since when it is to be looked at: it keeps its place in the queue. */
function lookAfter(ctx: Context, { lookSince, _count }: Before, next: OfferStatus, asked: Date | null): { lookSince: Date | null } {
  if (next === "draft") return { lookSince: null };
  return { lookSince: next === "held" || asked !== null || _count.reports > 0 ? (lookSince ?? ctx.now) : null };
}
