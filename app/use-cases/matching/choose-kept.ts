import type { MatchContext } from "#app/domain/matching/context.ts";
import { searchBothWays } from "#app/domain/matching/fast/search-both-ways.ts";
import type { PreparedOffer } from "#app/domain/matching/prepare-offer.ts";
import type { PreparedPerson } from "#app/domain/matching/prepare-person.ts";
import { TELLING } from "#app/domain/notifications/telling.ts";
import { KEPT, possibleKeptFor } from "./kept-matches.ts";

/** Offers by id of a person. */
export type OffersByPerson = ReadonlyMap<string, ReadonlySet<string>>;
/** Everyone and every open offer of a territory, with what each person set aside, was proposed or has answered. */
export type Everyone = { people: readonly PreparedPerson[]; offers: readonly PreparedOffer[]; context: MatchContext; setAside: OffersByPerson; taken: OffersByPerson };
/** Which pairs belong in the table: for each person, in the order they were given, positions in `offers`, each once. */
export type KeptPairs = { offers: readonly PreparedOffer[]; ofPerson: readonly Int32Array[] };

/** People judged between two breaths: some 10 ms. */
const AT_A_TIME = 50;

/**
 * Which pairs of people and offers belong in the table, by the rule of kept-matches.ts.
 *
 * What scoring every pair would choose, found without scoring every pair.
 *
 * @param breathe called between two pieces of work, so that the rest of the process goes on meanwhile
 * @param only ids of offers: their pairs alone are given, chosen as among all
 */
export async function chooseKept({ people, offers, context, setAside, taken }: Everyone, breathe: () => Promise<void>, only?: ReadonlySet<string>): Promise<KeptPairs> {
  const search = searchBothWays(people, offers, context, {
    perPerson: KEPT,
    perOffer: ({ offer }) => ({ possible: only?.has(offer.id) === false ? 0 : possibleKeptFor(offer.posts, TELLING.peoplePerPost), blocked: 0 }),
    setAside: (id) => setAside.get(id),
    taken: (id) => taken.get(id),
  });
  while (search.judgeNext(AT_A_TIME)) await breathe();
  const placeOf = new Map(search.offers.map(({ offer }, place) => [offer.id, place]));
  const places = people.map(({ person: { id } }, position) => [...search.ofPerson(position), ...openOnes(taken.get(id), setAside.get(id), placeOf)]);
  await breathe();
  search.offers.forEach((_, place) => {
    for (const position of search.ofOffer(place)) places[position]?.push(place);
  });
  await breathe();
  const isAsked = only && Uint8Array.from(search.offers, ({ offer }) => Number(only.has(offer.id)));
  return { offers: search.offers, ofPerson: distinct(isAsked ? places.map((list) => list.filter((place) => isAsked[place] === 1)) : places, search.offers.length) };
}

/** What she was proposed or has answered and may still read: offers that are open and that she did not set aside. */
function openOnes(taken: ReadonlySet<string> | undefined, setAside: ReadonlySet<string> | undefined, placeOf: ReadonlyMap<string, number>): number[] {
  return [...(taken ?? [])].flatMap((id) => (setAside?.has(id) ? [] : (placeOf.get(id) ?? [])));
}

function distinct(lists: readonly number[][], count: number): Int32Array[] {
  const lastSeenBy = new Int32Array(count).fill(-1);
  return lists.map((list, position) => Int32Array.from(list.filter((place) => {
    const isNew = lastSeenBy[place] !== position;
    lastSeenBy[place] = position;
    return isNew;
  })));
}
