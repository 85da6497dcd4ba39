import { localDay } from "#app/domain/kit/french.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { openOffer } from "#app/domain/offers/open-offer.ts";
import type { OfferDraft } from "#app/domain/offers/offer.schema.ts";
import { record } from "#app/infra/outbox.server.ts";
import { offersSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { offerColumns, offerParts } from "./offer-columns.ts";

/**
 * Corrects an open offer: its text is read again, and the fact that sets indexing and matching going is saved with it.
 *
 * Its state, its first day and its last day stay. An imported offer is corrected at its source.
 *
 * @returns refusals: those of `openOffer` | `offer.missing` | `offer.imported` | `offer.not-open` (it closed meanwhile)
 *   | `offer.commune-unknown` | `offer.skill-unknown`
 */
export function updateOffer(ctx: Context, offerId: string, draft: OfferDraft): Promise<Result<{ offerId: string }>> {
  return inTransaction(ctx, async (tx) => {
    const offer = await tx.offer.findFirst({
      where: { AND: [{ id: offerId }, offersSeenBy(ctx.actor)] },
      select: { id: true, source: true, organisation: { select: { id: true, kind: true } } },
    });
    if (!offer) return refuse("missing", "offer.missing");
    if (offer.source !== "direct" || !offer.organisation) return refuse("conflict", "offer.imported");
    const allowed = openOffer(ctx.actor, draft, { organisation: offer.organisation, now: ctx.now, today: localDay(ctx.now) });
    if (!allowed.ok) return allowed;
    const commune = await tx.commune.findUnique({ where: { code: draft.communeCode }, select: { code: true, lat: true, lng: true, areaId: true } });
    if (!commune) return refuse("invalid", "offer.commune-unknown", "commune");
    const skillIds = [...draft.requiredSkills, ...draft.usefulSkills];
    if ((await tx.skill.count({ where: { id: { in: skillIds } } })) < skillIds.length) return refuse("invalid", "offer.skill-unknown", "requiredSkills");

    const { columns, windows } = offerColumns(draft);
    // The count settles the race with a closing: whoever came second is told.
    const changed = await tx.offer.updateMany({
      where: { id: offer.id, status: { in: ["open", "draft"] } },
      data: { ...columns, communeCode: commune.code, areaId: commune.areaId, lat: commune.lat, lng: commune.lng },
    });
    if (changed.count === 0) return refuse("conflict", "offer.not-open");
    await tx.offerWindow.deleteMany({ where: { offerId: offer.id } });
    await tx.offerSkill.deleteMany({ where: { offerId: offer.id } });
    const parts = offerParts(draft, windows, ctx.newId);
    await tx.offerWindow.createMany({ data: parts.windows.create.map((window) => ({ ...window, offerId: offer.id })) });
    await tx.offerSkill.createMany({ data: parts.skills.create.map((skill) => ({ ...skill, offerId: offer.id })) });
    await record(tx, "offer.changed", { offerId: offer.id });
    return ok({ offerId: offer.id });
  });
}
