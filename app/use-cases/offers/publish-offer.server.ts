import { localDay } from "#app/domain/kit/french.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { openOffer } from "#app/domain/offers/open-offer.ts";
import type { OfferDraft } from "#app/domain/offers/offer.schema.ts";
import type { Prisma } from "#app/infra/db.server.ts";
import { record } from "#app/infra/outbox.server.ts";
import { organisationsSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { offerColumns, offerParts } from "./offer-columns.ts";
import { noteHeld, standAtGate } from "./stand-at-gate.server.ts";

/**
 * Saves an open offer, or one that waits for a human look, and in the same transaction the fact that sets indexing and matching going.
 *
 * Its text is read: the columns hold the stricter of text and fields, `readings` keeps both with the sentence.
 *
 * @param orderId one order for several places: what its offers share
 * @returns `isHeld`: nobody sees it before someone of the house has looked (decision 0060); refusals: those of `openOffer` | `organisation.missing` | `offer.commune-unknown` | `offer.skill-unknown`
 */
export function publishOffer(ctx: Context, organisationId: string, draft: OfferDraft, { orderId = null }: { orderId?: string | null } = {}): Promise<Result<{ offerId: string; isHeld: boolean }>> {
  return inTransaction(ctx, async (tx) => {
    const organisation = await tx.organisation.findFirst({ where: { AND: [{ id: organisationId }, organisationsSeenBy(ctx.actor)] }, select: { id: true, kind: true, territoryId: true, stage: true } });
    if (!organisation) return refuse("missing", "organisation.missing");
    const opened = openOffer(ctx.actor, draft, { organisation, now: ctx.now, today: localDay(ctx.now) });
    if (!opened.ok) return opened;
    const commune = await tx.commune.findUnique({ where: { code: draft.communeCode }, select: { code: true, lat: true, lng: true, areaId: true } });
    if (!commune) return refuse("invalid", "offer.commune-unknown", "commune");
    const skillIds = [...new Set([...draft.requiredSkills, ...draft.usefulSkills, ...draft.gainedSkills])];
    if ((await tx.skill.count({ where: { id: { in: skillIds } } })) < skillIds.length) return refuse("invalid", "offer.skill-unknown", "requiredSkills");

    const offerId = ctx.newId();
    const { columns, windows } = offerColumns(draft);
    const stood = await standAtGate(tx, ctx, columns, { offerId: null, organisation, communeCode: commune.code, hasWindows: windows.length > 0, acceptedFlags: [], isLookedAt: false });
    const { status } = stood.gate;
    await tx.offer.create({
      data: {
        id: offerId,
        territoryId: organisation.territoryId,
        organisationId: organisation.id,
        areaId: commune.areaId,
        communeCode: commune.code,
        lat: commune.lat,
        lng: commune.lng,
        status,
        enteredById: "userId" in ctx.actor ? ctx.actor.userId : null,
        createdAt: ctx.now,
        orderId,
        ...(status === "open" ? opened.value : {}),
        ...columns,
        ...stood.columns,
        // A coach who types one in for somebody she met has looked at it.
        lookedAt: status === "open" && ctx.actor.role === "coach" ? ctx.now : null,
        ...offerParts(draft, windows, ctx.newId),
      } satisfies Prisma.OfferUncheckedCreateInput,
    });
    if (stood.gate.status === "held") await noteHeld(tx, ctx, offerId, stood.gate.why, stood.flags);
    await record(tx, "offer.changed", { offerId });
    return ok({ offerId, isHeld: status === "held" });
  });
}
