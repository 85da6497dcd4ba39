import type { ActorOf } from "#app/domain/access/actor.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { draftOfOffer } from "#app/domain/offers/draft-of-offer.ts";
import { missingOf } from "#app/domain/offers/intake/missing.ts";
import { withAnswers, type Rest } from "#app/domain/offers/intake/rest.ts";
import { offersSeenBy } from "../../access/scopes.server.ts";
import type { Context } from "../../context.server.ts";
import { inTransaction, within } from "../../transaction.server.ts";
import { loadOfferRecord } from "../load-offer-record.server.ts";
import { updateOffer } from "../update-offer.server.ts";

/**
 * Answers what an open offer lacks, and the other places of its order with it, like any correction: read again, indexed again.
 *
 * @returns how many offers were completed; refusals: `offer.missing` | `offer.not-open`, those of `withAnswers` and of `updateOffer`
 */
export function completeOffer(ctx: Context<ActorOf<"coach" | "employer">>, offerId: string, answers: Rest): Promise<Result<{ completed: number }>> {
  return inTransaction<{ completed: number }>(ctx, async (tx) => {
    const inside = within(ctx, tx);
    const first = await tx.offer.findFirst({ where: { AND: [{ id: offerId, source: "direct" }, offersSeenBy(ctx.actor)] }, select: { orderId: true, status: true } });
    if (!first) return refuse("missing", "offer.missing");
    if (first.status !== "open") return refuse("conflict", "offer.not-open");
    const others = first.orderId === null ? [] : await tx.offer.findMany({ where: { AND: [{ orderId: first.orderId, id: { not: offerId }, status: "open" }, offersSeenBy(ctx.actor)] }, select: { id: true } });
    let completed = 0;
    for (const id of [offerId, ...others.map((other) => other.id)]) {
      const record = await loadOfferRecord(tx, id, offersSeenBy(ctx.actor));
      if (!record) return refuse("missing", "offer.missing");
      const answered = withAnswers(draftOfOffer(record), missingOf(record), answers);
      // Another place may lack nothing of what was answered: it stays as it is.
      if (!answered.ok && id !== offerId && answered.refusal.code === "offer.nothing-answered") continue;
      if (!answered.ok) return answered;
      const updated = await updateOffer(inside, id, answered.value);
      if (!updated.ok) return updated;
      completed += 1;
    }
    return ok({ completed });
  });
}
