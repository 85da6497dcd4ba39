import { boundingBox } from "../geo/bounding-box.ts";
import type { MatchContext } from "./context.ts";
import { farthestOf } from "./fast/person-reach.ts";
import type { Match } from "./match.ts";
import { matchPrepared } from "./match-pair.ts";
import { prepareOffer } from "./prepare-offer.ts";
import { preparePerson, type PreparedPerson } from "./prepare-person.ts";
import { rankPreparedPeople } from "./rank.ts";
import type { Offer, Person } from "./types.ts";

export type PeopleMatcher = {
  /** The people an offer suits, best first, each with her reasons: what `rankForOffer` gives. */
  rankForOffer(offer: Offer, top: number): Match[];
};

/**
 * Makes people ready so that "who for this offer" comes fast, offer after offer.
 *
 * Those who could not come by any means, ever, are blocked: they are scored only when too few others are possible.
 */
export function buildPeopleMatcher(people: readonly Person[], ctx: MatchContext): PeopleMatcher {
  const prepared = people.map((person) => preparePerson(person, ctx));
  const areas = prepared.map((person) => {
    const { ownKm, withAidKm } = farthestOf(person);
    return boundingBox(person.person.home, Math.max(ownKm, withAidKm));
  });
  return {
    rankForOffer(offer, top) {
      const ready = prepareOffer(offer, ctx);
      const { lat, lng } = offer.at;
      const near: PreparedPerson[] = [];
      const far: PreparedPerson[] = [];
      prepared.forEach((person, position) => {
        const area = areas[position];
        const isIn = area == null || (lat >= area.minLat && lat <= area.maxLat && lng >= area.minLng && lng <= area.maxLng);
        (isIn ? near : far).push(person);
      });
      const explain = (person: PreparedPerson) => matchPrepared(person, ready, ctx);
      const first = rankPreparedPeople(ready, near, ctx, top).map(explain);
      if (first.length === top && first.at(-1)?.blockers.length === 0) return first;
      return rankPreparedPeople(ready, prepared, ctx, top).map(explain);
    },
  };
}
