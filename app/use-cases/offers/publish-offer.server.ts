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

/**
 * Saves an open offer and, in the same transaction, the fact that sets indexing and matching going.
 *
 * Its text is read: the columns hold the stricter of text and fields, `readings` keeps both with the sentence.
 *
 * @returns refusals: those of `openOffer` | `organisation.missing` | `offer.commune-unknown` | `offer.skill-unknown`
 */
export function publishOffer(ctx: Context, organisationId: string, draft: OfferDraft): Promise<Result<{ offerId: string }>> {
  return inTransaction(ctx, async (tx) => {
    const organisation = await tx.organisation.findFirst({ where: { AND: [{ id: organisationId }, organisationsSeenBy(ctx.actor)] }, select: { id: true, kind: true, territoryId: true } });
    if (!organisation) return refuse("missing", "organisation.missing");
    const opened = openOffer(ctx.actor, draft, { organisation, now: ctx.now, today: localDay(ctx.now) });
    if (!opened.ok) return opened;
    const commune = await tx.commune.findUnique({ where: { code: draft.communeCode }, select: { code: true, lat: true, lng: true, areaId: true } });
    if (!commune) return refuse("invalid", "offer.commune-unknown", "commune");
    const skillIds = [...draft.requiredSkills, ...draft.usefulSkills];
    if ((await tx.skill.count({ where: { id: { in: skillIds } } })) < skillIds.length) return refuse("invalid", "offer.skill-unknown", "requiredSkills");

    const offerId = ctx.newId();
    const { columns, windows } = offerColumns(draft);
    await tx.offer.create({
      data: {
        id: offerId,
        territoryId: organisation.territoryId,
        organisationId: organisation.id,
        areaId: commune.areaId,
        communeCode: commune.code,
        lat: commune.lat,
        lng: commune.lng,
        status: "open",
        enteredById: "userId" in ctx.actor ? ctx.actor.userId : null,
        createdAt: ctx.now,
        ...opened.value,
        ...columns,
        ...offerParts(draft, windows, ctx.newId),
      } satisfies Prisma.OfferUncheckedCreateInput,
    });
    await record(tx, "offer.changed", { offerId });
    return ok({ offerId });
  });
}
