import { spread, type SuggestionList } from "#app/domain/matching/spread.ts";
import { gini } from "./gini.ts";
import { TOLD } from "./measure.ts";
import type { Half, Ranker } from "./types.ts";

/** How many people are told of an offer among their first three: the most, and how unevenly. `firstMost`: for whom it is the very first. */
export type Load = { most: number; firstMost: number; gini: number };

/** The load of a half's offers when each person is told of the first three of her list; offers nobody is told of count as 0. */
export function loadOf(lists: readonly (readonly string[])[], offers: readonly string[]): Load {
  const told = new Map(offers.map((id) => [id, 0]));
  const first = new Map(offers.map((id) => [id, 0]));
  for (const list of lists) {
    for (const id of list.slice(0, TOLD)) told.set(id, (told.get(id) ?? 0) + 1);
    const [best] = list;
    if (best !== undefined) first.set(best, (first.get(best) ?? 0) + 1);
  }
  return { most: Math.max(0, ...told.values()), firstMost: Math.max(0, ...first.values()), gini: gini([...told.values()]) };
}

/**
 * The lists of everybody as recommended to all at once, spread over posts by the product's own rule.
 *
 * @param times how many people each person stands for: a few dozen never fill a post, the département does
 */
export function spreadLists(half: Half, ranker: Ranker, times = 1): { lists: string[][]; moved: number } {
  const lists: SuggestionList[] = half.people.flatMap((person) => {
    const offers = ranker.rank(person).filter((one) => one.isRecommended);
    return Array.from({ length: times }, (_, copy) => ({ person: `${person.person.id} ${copy}`, offers }));
  });
  const spreaded = spread(lists, new Map(half.offers.map(({ offer }) => [offer.id, offer.posts])));
  return { lists: spreaded.lists.map(({ offers }) => offers.map(({ offer }) => offer)), moved: spreaded.moved.length };
}
