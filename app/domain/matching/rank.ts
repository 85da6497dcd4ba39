import type { MatchContext } from "./context.ts";
import type { Match } from "./match.ts";
import { matchPrepared } from "./match-pair.ts";
import { byRank, type Rankable } from "./order.ts";
import { prepareOffer, type PreparedOffer } from "./prepare-offer.ts";
import { preparePerson, type PreparedPerson } from "./prepare-person.ts";
import { scorePair, type PairScore } from "./score.ts";
import type { Offer, Person } from "./types.ts";

/**
 * The offers of a person, best first, each with its reasons.
 *
 * Nothing is dropped silently: offers that something blocks come behind all the others, with what blocks them.
 * Every pair is scored; for many people at once use `buildMatcher`, which gives the same lists sooner.
 *
 * @param top how many to keep; all when missing
 */
export function rankForPerson(person: Person, offers: readonly Offer[], ctx: MatchContext, top = Infinity): Match[] {
  const prepared = preparePerson(person, ctx);
  return rankPreparedOffers(prepared, offers.map((offer) => prepareOffer(offer, ctx)), ctx, top)
    .map((offer) => matchPrepared(prepared, offer, ctx));
}

/** The people an offer suits, best first, each with its reasons. See `rankForPerson`. */
export function rankForOffer(offer: Offer, people: readonly Person[], ctx: MatchContext, top = Infinity): Match[] {
  const prepared = prepareOffer(offer, ctx);
  return rankPreparedPeople(prepared, people.map((person) => preparePerson(person, ctx)), ctx, top)
    .map((person) => matchPrepared(person, prepared, ctx));
}

/** The brute force: every offer scored by the plain code, the best kept. The oracle of the fast path. */
export function rankPreparedOffers(person: PreparedPerson, offers: readonly PreparedOffer[], ctx: MatchContext, top: number): PreparedOffer[] {
  return keepBest(offers, top, (offer) => rankable(scorePair(person, offer, ctx), offer.offer.id));
}

/** The same, for the people of one offer. */
export function rankPreparedPeople(offer: PreparedOffer, people: readonly PreparedPerson[], ctx: MatchContext, top: number): PreparedPerson[] {
  return keepBest(people, top, (person) => rankable(scorePair(person, offer, ctx), person.person.id));
}

/** What ranking needs of a judged pair. */
export function rankable(score: PairScore, id: string): Rankable {
  return { isBlocked: score.blockers !== 0, tenths: score.tenths, id };
}

/** The best of a list, in order: one pass, and a sorted list no longer than what is kept. */
function keepBest<T>(items: readonly T[], top: number, rankOf: (item: T) => Rankable): T[] {
  const best: { item: T; rank: Rankable }[] = [];
  const isOver = () => best.length > 2 * top + 64;
  const settle = () => {
    best.sort((a, b) => byRank(a.rank, b.rank));
    if (best.length > top) best.length = top;
  };
  let worst: Rankable | undefined;
  for (const item of items) {
    const rank = rankOf(item);
    if (worst && byRank(rank, worst) > 0) continue;
    best.push({ item, rank });
    if (!isOver()) continue;
    settle();
    worst = best[top - 1]?.rank;
  }
  settle();
  return best.map(({ item }) => item);
}
