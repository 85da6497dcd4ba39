import type { ActorOf } from "#app/domain/access/actor.ts";
import { offersSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";

export type ProposalCount = { sent: number; answered: number };

/**
 * To how many people each offer was proposed, by all the coaches of the territory, and how many answered: numbers only.
 *
 * One round trip. An offer that was never proposed is not in the map.
 */
export async function countRecommendationsOfOffers(ctx: Context<ActorOf<"coach" | "hotliner" | "admin">>, offerIds: readonly string[]): Promise<Map<string, ProposalCount>> {
  const groups = await ctx.db.recommendation.groupBy({
    by: ["offerId"], where: { offerId: { in: [...offerIds] }, offer: offersSeenBy(ctx.actor) }, _count: { _all: true, answer: true },
  });
  return new Map(groups.map((group) => [group.offerId, { sent: group._count._all, answered: group._count.answer }]));
}
