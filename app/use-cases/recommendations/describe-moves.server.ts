import type { ActorOf } from "#app/domain/access/actor.ts";
import type { Standing } from "#app/domain/recommendations/spread-words.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";
import { readCards, type SuggestionCard } from "./suggestion-cards.server.ts";
import { weighPairs, type Pair } from "./weigh-pairs.server.ts";

/** What the rule would turn of what a coach ticked: from which offer, where that one stands, to which card, for whom, at what cost in points. */
export type MoveForCoach = { beneficiaryId: string; firstName: string; lastName: string; offerId: string; title: string; standing: Standing; to: SuggestionCard; cost: number };

/** The answer to `recommendation.beyond-bound`: for whom another offer is nearly as good, and which. Only her own people. */
export async function describeMoves(ctx: Context<ActorOf<"coach">>, pairs: readonly Pair[]): Promise<MoveForCoach[]> {
  const moves = await weighPairs(ctx, pairs);
  if (moves.length === 0) return [];
  const [people, cards] = await Promise.all([
    ctx.db.beneficiary.findMany({ where: { AND: [{ id: { in: moves.map(({ person }) => person) } }, beneficiariesSeenBy(ctx.actor)] }, select: { id: true, user: { select: { firstName: true, lastName: true } } } }),
    readCards(ctx, moves.map(({ person, to }) => ({ beneficiaryId: person, offerId: to })), moves.map(({ from }) => from)),
  ]);
  const nameOf = new Map(people.map(({ id, user }) => [id, user]));
  return moves.flatMap(({ person, from, to, cost, posts, already, bound }): MoveForCoach[] => {
    const name = nameOf.get(person);
    const card = cards.of(person, to);
    return name && card ? [{ beneficiaryId: person, ...name, offerId: from, title: cards.titleOf(from), standing: { posts, already, bound }, to: card, cost }] : [];
  });
}
