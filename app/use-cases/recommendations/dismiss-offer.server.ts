import type { ActorOf } from "#app/domain/access/actor.ts";
import { isReasonOf } from "#app/domain/applications/reasons.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { offersSeenBy } from "../access/scopes.server.ts";
import { closeTogether } from "../applications/together-task.server.ts";
import type { Context } from "../context.server.ts";
import { keepListsFilled } from "../matching/keep-lists-filled.server.ts";

/**
 * « Pas pour moi »: sets an offer aside for this person, with her reason. Private: neither her coach nor the employer is told.
 *
 * A proposal of her coach still waits for its answer: `waitingRecommendationId` lets the page ask whether she wants to
 * tell it. Setting aside twice keeps the last reason.
 *
 * @param reason a code of `personReasons`
 * @returns refusals: `offer.missing` | `application.reason-unknown` | `dismissal.already-applied`
 */
export async function dismissOffer(ctx: Context<ActorOf<"beneficiary">>, offerId: string, reason: string): Promise<Result<{ waitingRecommendationId: string | null }>> {
  if (!isReasonOf("person", reason)) return refuse("invalid", "application.reason-unknown", "reason");
  const { beneficiaryId } = ctx.actor;
  const offer = await ctx.db.offer.findFirst({
    where: { AND: [{ id: offerId }, offersSeenBy(ctx.actor)] },
    select: {
      applications: { where: { beneficiaryId, state: { in: ["positionne", "entretien", "accepte", "demarre", "suivi"] } }, select: { id: true } },
      recommendations: { where: { beneficiaryId, answeredAt: null }, select: { id: true } },
    },
  });
  if (!offer) return refuse("missing", "offer.missing");
  if (offer.applications.length > 0) return refuse("conflict", "dismissal.already-applied");
  await ctx.db.$transaction(async (tx) => {
    await tx.offerDismissal.upsert({
      where: { beneficiaryId_offerId: { beneficiaryId, offerId } },
      create: { beneficiaryId, offerId, reason, at: ctx.now },
      update: { reason, at: ctx.now },
    });
    await closeTogether(tx, ctx, { beneficiaryId, offerId });
    await keepListsFilled(tx, [beneficiaryId]);
  });
  return ok({ waitingRecommendationId: offer.recommendations[0]?.id ?? null });
}

/** Takes « Pas pour moi » back: the offer is in her list again. Harmless when it was not set aside. */
export async function restoreOffer(ctx: Context<ActorOf<"beneficiary">>, offerId: string): Promise<void> {
  await ctx.db.offerDismissal.deleteMany({ where: { beneficiaryId: ctx.actor.beneficiaryId, offerId } });
}
