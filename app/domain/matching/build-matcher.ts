import type { MatchContext } from "./context.ts";
import { offerTable } from "./fast/offer-table.ts";
import { farthestOf } from "./fast/person-reach.ts";
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

/** Positions of people, neighbours side by side, the one who goes farthest first: their surroundings are looked at once. */
function byHome(people: readonly PreparedPerson[]): Int32Array {
  const lat = Float64Array.from(people, ({ person }) => person.home.lat);
  const lng = Float64Array.from(people, ({ person }) => person.home.lng);
  const far = people.map(farthestOf);
  const own = Float64Array.from(far, ({ ownKm }) => ownKm);
  const most = Float64Array.from(far, ({ ownKm, withAidKm }) => Math.max(ownKm, withAidKm));
  const gap = (values: Float64Array, a: number, b: number) => (values[a] as number) - (values[b] as number);
  return Int32Array.from(people.keys()).sort((a, b) => gap(lat, a, b) || gap(lng, a, b) || gap(most, b, a) || gap(own, a, b));
}
