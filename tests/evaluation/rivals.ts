import { distanceKm } from "#app/domain/geo/distance.ts";
import { compareIds } from "#app/domain/matching/order.ts";
import { bm25 } from "./bm25.ts";
import { frenchStems } from "./french-stems.ts";
import type { Half, JudgedPerson, Ranked, Ranker } from "./types.ts";

/** How many a rival recommends: the first ones of its list, whatever stands in the way. */
export const SHOWN = 10;

/** The label of a métier, from the referential; '' when it is not there. */
export type LabelOf = (rome: string) => string;

/** The three ways that other platforms order offers. Ties break by id; none knows of licences, hours or loans. */
export function rivalsOf(half: Half, labelOf: LabelOf): Ranker[] {
  const { offers } = half;
  const far = (person: JudgedPerson): Map<string, number> => new Map(offers.map(({ offer }) => [offer.id, distanceKm(person.person.home, offer.at)]));
  const ids = offers.map(({ offer }) => offer.id);
  const byDistance: Ranker = {
    name: "distance only",
    rank: (person) => {
      const km = far(person);
      return ranked(ids, (id) => -(km.get(id) as number));
    },
  };
  const byRome: Ranker = {
    name: "same ROME, then distance",
    rank: (person) => {
      const km = far(person);
      const wanted = new Set(person.person.projects.map(({ rome }) => rome));
      const isWanted = new Map(offers.map(({ offer }) => [offer.id, offer.rome != null && wanted.has(offer.rome)]));
      return ranked(ids, (id) => (isWanted.get(id) ? 1e6 : 0) - (km.get(id) as number));
    },
  };
  // A title says more than a page: its words count twice.
  const search = bm25(offers.map(({ title, description }) => frenchStems(`${title} ${title} ${description}`)));
  const byText: Ranker = {
    name: "full-text search",
    rank: (person) => {
      const scores = search(frenchStems(person.person.projects.map(({ rome }) => labelOf(rome)).join(" ")));
      const found = new Map(ids.map((id, place) => [id, scores[place] as number]));
      return ranked(ids.filter((id) => (found.get(id) as number) > 0), (id) => found.get(id) as number);
    },
  };
  return [byDistance, byRome, byText];
}

function ranked(ids: readonly string[], scoreOf: (id: string) => number): Ranked[] {
  return ids.map((offer) => ({ offer, score: scoreOf(offer) }))
    .sort((a, b) => b.score - a.score || compareIds(a.offer, b.offer))
    .map((one, place) => ({ ...one, isRecommended: place < SHOWN }));
}
