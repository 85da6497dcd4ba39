import type { MatchContext } from "#app/domain/matching/context.ts";
import { byRank } from "#app/domain/matching/order.ts";
import type { PreparedOffer } from "#app/domain/matching/prepare-offer.ts";
import type { PreparedPerson } from "#app/domain/matching/prepare-person.ts";
import { scorePair } from "#app/domain/matching/score.ts";

/** One side of a judged pair, with what ranking looks at. Reasons are made later, for those that are kept. */
export type Judged<T> = { item: T; id: string; isBlocked: boolean; tenths: number };

/** The people of an offer, best first. */
export function judgePeople(people: readonly PreparedPerson[], offer: PreparedOffer, context: MatchContext): Judged<PreparedPerson>[] {
  return people
    .map((item) => {
      const { blockers, tenths } = scorePair(item, offer, context);
      return { item, id: item.person.id, isBlocked: blockers !== 0, tenths };
    })
    .sort(byRank);
}

/** The offers of a person, best first. */
export function judgeOffers(person: PreparedPerson, offers: readonly PreparedOffer[], context: MatchContext): Judged<PreparedOffer>[] {
  return offers
    .map((item) => {
      const { blockers, tenths } = scorePair(person, item, context);
      return { item, id: item.offer.id, isBlocked: blockers !== 0, tenths };
    })
    .sort(byRank);
}

/** The best of a ranked list: so many possible ones, then so many that something blocks. */
export function bestOf<T>(ranked: readonly Judged<T>[], possible: number, blocked: number): Judged<T>[] {
  const first = ranked.findIndex((one) => one.isBlocked);
  if (first === -1) return ranked.slice(0, possible);
  return [...ranked.slice(0, Math.min(first, possible)), ...ranked.slice(first, first + blocked)];
}
