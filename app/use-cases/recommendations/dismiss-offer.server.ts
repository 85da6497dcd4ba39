import type { ActorOf } from "#app/domain/access/actor.ts";
import { isReasonOf } from "#app/domain/applications/reasons.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { offersSeenBy } from "../access/scopes.server.ts";
import { closeTogether } from "../applications/together-task.server.ts";
import type { Context } from "../context.server.ts";
import { keepListsFilled } from "../matching/keep-lists-filled.server.ts";
import { inTransaction } from "../transaction.server.ts";
import type { Sayer } from "./answer-recommendation.server.ts";

/**
 * « Pas pour moi »: sets an offer aside for this person, with her reason. Private: neither her coach nor the employer is told.
 *
 * A proposal of her coach still waits for its answer: `waitingRecommendationId` lets the page ask whether she wants to
 * tell it. Setting aside twice keeps the last reason.
 *
 * @param reason a code of `personReasons`
 * @returns refusals: `offer.missing` | `application.reason-unknown` | `dismissal.already-applied`
 */
export function dismissOffer(ctx: Context<ActorOf<"beneficiary">>, offerId: string, reason: string): Promise<Result<{ waitingRecommendationId: string | null }>> {
  return setAsideFor(ctx, ctx.actor, offerId, reason);
}

/** The same for whoever says it, or types it for her; the caller has made sure that she is someone of the territory. Refusals: those of `dismissOffer`. */
export async function setAsideFor(ctx: Sayer, her: ActorOf<"beneficiary">, offerId: string, reason: string): Promise<Result<{ waitingRecommendationId: string | null }>> {
  if (!isReasonOf("person", reason, ctx.actor.role)) return refuse("invalid", "application.reason-unknown", "reason");
  const { beneficiaryId } = her;
  const offer = await ctx.db.offer.findFirst({
    where: { AND: [{ id: offerId }, offersSeenBy(her)] },
    select: {
      applications: { where: { beneficiaryId, state: { in: ["positionne", "entretien", "accepte", "demarre", "suivi"] } }, select: { id: true } },
      recommendations: { where: { beneficiaryId, answeredAt: null }, select: { id: true } },
    },
  });
  if (!offer) return refuse("missing", "offer.missing");
  if (offer.applications.length > 0) return refuse("conflict", "dismissal.already-applied");
  return inTransaction(ctx, async (tx) => {
    await tx.offerDismissal.upsert({
      where: { beneficiaryId_offerId: { beneficiaryId, offerId } },
      create: { beneficiaryId, offerId, reason, at: ctx.now },
      update: { reason, at: ctx.now },
    });
    await closeTogether(tx, ctx, { beneficiaryId, offerId });
    await keepListsFilled(tx, [beneficiaryId]);
    return ok({ waitingRecommendationId: offer.recommendations[0]?.id ?? null });
  });
}

/** Takes « Pas pour moi » back: the offer is in her list again. Harmless when it was not set aside. */
export async function restoreOffer(ctx: Context<ActorOf<"beneficiary">>, offerId: string): Promise<void> {
  await ctx.db.offerDismissal.deleteMany({ where: { beneficiaryId: ctx.actor.beneficiaryId, offerId } });
}
