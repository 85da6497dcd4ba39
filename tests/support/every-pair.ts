import type { MatchContext } from "#app/domain/matching/context.ts";
import type { Judged } from "#app/domain/matching/fast/judge-all.ts";
import { byRank } from "#app/domain/matching/order.ts";
import type { PreparedOffer } from "#app/domain/matching/prepare-offer.ts";
import type { PreparedPerson } from "#app/domain/matching/prepare-person.ts";
import { scorePair } from "#app/domain/matching/score.ts";

/** Brute force: everyone scored for an offer by the plain code, best first. The oracle of the fast ways. */
export function judgeEveryone(people: readonly PreparedPerson[], offer: PreparedOffer, context: MatchContext): Judged<PreparedPerson>[] {
  return people.map((item) => judged(item, item.person.id, item, offer, context)).sort(byRank);
}

/** The same, for every offer and one person. */
export function judgeEveryOffer(person: PreparedPerson, offers: readonly PreparedOffer[], context: MatchContext): Judged<PreparedOffer>[] {
  return offers.map((item) => judged(item, item.offer.id, person, item, context)).sort(byRank);
}

function judged<T>(item: T, id: string, person: PreparedPerson, offer: PreparedOffer, context: MatchContext): Judged<T> {
  const { blockers, reach, tenths } = scorePair(person, offer, context);
  return { item, id, isBlocked: blockers !== 0, isInReach: reach === "in", tenths };
}
