import type { MatchContext } from "./context.ts";
import { byHome } from "./fast/by-home.ts";
import { offerTable } from "./fast/offer-table.ts";
import { MOST_OFFERS, RankedLists, readKey, type Ranked } from "./fast/ranked-lists.ts";
import { searchOffers } from "./fast/search.ts";
import type { Match } from "./match.ts";
import { matchPrepared } from "./match-pair.ts";
import { prepareOffer, type PreparedOffer } from "./prepare-offer.ts";
import { preparePerson, type PreparedPerson } from "./prepare-person.ts";
import type { Offer, Person } from "./types.ts";

export type Matcher = {
  /** The best offers of a person with their reasons: what `rankForPerson` gives. */
  rankForPerson(person: Person, top: number): Match[];
  /**
   * The best offers of many people, without reasons, in the order the people were given.
   *
   * Reasons are made when they are asked for, by `explain`.
   */
  rankForPeople(people: readonly PreparedPerson[], top: number): RankedLists;
  /** The whole match of a person and an offer of her list. */
  explain(person: PreparedPerson, ranked: Ranked): Match;
  /** The offer at a position of a list. */
  offerAt(index: number): PreparedOffer;
  /** Pairs scored in full so far: the work done, whatever the machine. */
  scored(): number;
};

/**
 * Makes the offers ready so that the lists of many people come fast.
 *
 * The lists are exactly those of scoring every pair: a property test and the benchmark hold it to that.
 * Reading costs a few milliseconds for thousands of offers; build it again when they change.
 */
export function buildMatcher(offers: readonly Offer[], ctx: MatchContext): Matcher {
  const table = offerTable(offers.map((offer) => prepareOffer(offer, ctx)));
  if (offers.length > MOST_OFFERS) throw new RangeError(`buildMatcher takes ${MOST_OFFERS} offers at most, not ${offers.length}`);
  const search = searchOffers(table, ctx);
  const offerAt = (index: number) => table.byId[index] as PreparedOffer;
  return {
    rankForPerson(person, top) {
      const prepared = preparePerson(person, ctx);
      return Array.from(search.best(prepared, top), (key) => matchPrepared(prepared, offerAt(readKey(key).index), ctx));
    },
    rankForPeople(people, top) {
      const lists = new RankedLists(people.length, Math.min(top, table.byId.length));
      for (const position of byHome(people)) lists.put(position, search.best(people[position] as PreparedPerson, top));
      return lists;
    },
    explain: (person, ranked) => matchPrepared(person, offerAt(ranked.index), ctx),
    offerAt,
    scored: search.scored,
  };
}
