import type { ActorOf } from "#app/domain/access/actor.ts";
import type { Move } from "#app/domain/matching/spread.ts";
import { weighChoices } from "#app/domain/matching/weigh-choices.ts";
import type { Context } from "../context.server.ts";
import { readSuggestions, standingOf } from "../matching/read-suggestions.server.ts";

/** One offer for one person. */
export type Pair = { beneficiaryId: string; offerId: string };

/** A pair for whose person another offer is nearly as good, and where the offer stands that asks for it. */
export type PairMoved = Move & { posts: number; already: number; bound: number };

/**
 * Which of these pairs the rule of the spread would turn to another offer, were they proposed now.
 *
 * Pairs that were proposed or answered already change nothing. Two round trips more than the suggestions'.
 */
export async function weighPairs(ctx: Context<ActorOf<"coach">>, pairs: readonly Pair[]): Promise<PairMoved[]> {
  const people = [...new Set(pairs.map(({ beneficiaryId }) => beneficiaryId))];
  const offers = [...new Set(pairs.map(({ offerId }) => offerId))];
  const where = { beneficiaryId: { in: people }, offerId: { in: offers } };
  const [suggestions, scores, taken] = await Promise.all([
    readSuggestions(ctx, people, offers),
    ctx.db.match.findMany({ where, select: { beneficiaryId: true, offerId: true, score: true } }),
    ctx.db.application.findMany({ where, select: { beneficiaryId: true, offerId: true } }),
  ]);
  const key = (pair: Pair) => `${pair.beneficiaryId} ${pair.offerId}`;
  const scoreOf = new Map(scores.map((row) => [key(row), row.score]));
  const known = new Set(taken.map(key));
  const choices = pairs.filter((pair) => !known.has(key(pair))).map((pair) => ({ person: pair.beneficiaryId, offer: pair.offerId, score: scoreOf.get(key(pair)) ?? 0 }));
  return weighChoices(choices, suggestions.lists, suggestions.posts, suggestions.options).map((move) => ({ ...move, ...standingOf(suggestions, move.from) }));
}
