import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MatchContext } from "#app/domain/matching/context.ts";
import { prepareOffer } from "#app/domain/matching/prepare-offer.ts";
import { preparePerson } from "#app/domain/matching/prepare-person.ts";
import { searchBothWays } from "#app/domain/matching/fast/search-both-ways.ts";
import type { Offer, Person } from "#app/domain/matching/types.ts";
import { weights, type Weights } from "#app/domain/matching/weights.ts";
import { nearTableCloseness } from "#app/domain/skills/closeness-near-table.ts";
import { TELLING } from "#app/domain/notifications/telling.ts";
import { aContext, anOffer, anyOffer, anyPerson, aPerson, manyAids, manyOffers, manyPeople } from "#tests/factories/matching.ts";
import { judgeEveryOffer, judgeEveryone } from "#tests/support/every-pair.ts";
import { chooseKept, type OffersByPerson } from "./choose-kept.ts";
import { bestOf, keptOfPerson } from "./judge.ts";
import { KEPT, possibleKeptFor } from "./kept-matches.ts";

const now = async () => undefined;
const nobody: OffersByPerson = new Map();

/** Brute force: every pair scored by the plain code, the rule of the table applied to whole rankings. */
function oracle(people: readonly Person[], offers: readonly Offer[], ctx: MatchContext, setAside: OffersByPerson, taken: OffersByPerson, room = KEPT as { possible: number; reachable: number; blocked: number }): string[] {
  const wanted = new Set<string>();
  const [ready, open] = [people.map((person) => preparePerson(person, ctx)), offers.map((offer) => prepareOffer(offer, ctx))];
  const isAside = (person: string, offer: string) => setAside.get(person)?.has(offer) === true;
  for (const person of ready) {
    const { id } = person.person;
    const ranked = judgeEveryOffer(person, open.filter(({ offer }) => !isAside(id, offer.id)), ctx);
    for (const one of keptOfPerson(ranked, (offer) => taken.get(id)?.has(offer) === true, room)) wanted.add(`${id} ${one.id}`);
  }
  for (const offer of open) {
    const ranked = judgeEveryone(ready.filter(({ person }) => !isAside(person.id, offer.offer.id)), offer, ctx);
    const most = room === KEPT ? possibleKeptFor(offer.offer.posts, TELLING.peoplePerPost) : offer.offer.posts + room.possible;
    for (const one of bestOf(ranked, most, room === KEPT ? 0 : room.blocked)) wanted.add(`${one.id} ${offer.offer.id}`);
  }
  return [...wanted].sort();
}

/** The same from the search itself, with lists as short as one likes. */
function found(people: readonly Person[], offers: readonly Offer[], ctx: MatchContext, setAside: OffersByPerson, taken: OffersByPerson, room: { possible: number; reachable: number; blocked: number }): string[] {
  const search = searchBothWays(people.map((person) => preparePerson(person, ctx)), offers.map((offer) => prepareOffer(offer, ctx)), ctx, {
    perPerson: room, perOffer: ({ offer }) => ({ possible: offer.posts + room.possible, blocked: room.blocked }), setAside: (id) => setAside.get(id), taken: (id) => taken.get(id),
  });
  while (search.judgeNext(2));
  const idAt = (place: number) => search.offers[place]?.offer.id as string;
  const wanted = new Set(people.flatMap(({ id }, position) => Array.from(search.ofPerson(position), (place) => `${id} ${idAt(place)}`)));
  search.offers.forEach((_, place) => search.ofOffer(place).forEach((position) => wanted.add(`${people[position]?.id} ${idAt(place)}`)));
  const open = new Set(offers.map(({ id }) => id));
  for (const [id, ids] of taken) for (const offer of ids) if (open.has(offer) && !setAside.get(id)?.has(offer) && people.some((one) => one.id === id)) wanted.add(`${id} ${offer}`);
  return [...wanted].sort();
}

const anyWeights: fc.Arbitrary<Weights> = fc.oneof(fc.constant(weights), fc.record({
  points: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 6, maxLength: 6 }), none: fc.constantFrom(0, 100), edge: fc.constantFrom(0, 100, 500),
}).filter(({ points }) => points.some((one) => one > 0)).map(({ points, none, edge }): Weights => ({
  ...weights, distanceAtEdge: edge, levels: { ...weights.levels, none },
  parts: Object.fromEntries(Object.entries(weights.parts).map(([name, part], i) => [name, { ...part, points: points[i] as number }])) as unknown as Weights["parts"],
})));
const anyContext: fc.Arbitrary<MatchContext> = fc.record({
  aids: manyAids, weights: anyWeights, closeness: fc.constantFrom(aContext().closeness, nearTableCloseness([{ from: "N1103", to: "K1304" }, { from: "G1602", to: "A1203" }])),
}).map(aContext);
const anyRoom = fc.record({ possible: fc.integer({ min: 0, max: 9 }), reachable: fc.integer({ min: 0, max: 5 }), blocked: fc.integer({ min: 0, max: 6 }) });
/** Some pairs of these people and offers, as numbers that are read modulo. */
const somePairs = fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 30 });
const grouped = (pairs: readonly [number, number][], people: readonly Person[], offers: readonly Offer[]): OffersByPerson => {
  const sets = new Map<string, Set<string>>();
  if (people.length > 0 && offers.length > 0) for (const [p, o] of pairs) {
    const person = people[p % people.length]?.id as string;
    sets.set(person, (sets.get(person) ?? new Set()).add(offers[o % offers.length]?.id as string));
  }
  return sets;
};
const distinctOffers = (groups: readonly (readonly Offer[])[]) => groups.flatMap((group, i) => group.map((offer) => ({ ...offer, id: `${i}-${offer.id}` })));
const distinctPeople = (groups: readonly (readonly Person[])[]) => groups.flatMap((group, i) => group.map((person) => ({ ...person, id: `${i}-${person.id}` })));

describe("the pairs that are kept are those that scoring every pair would choose", () => {
  it("with lists as short as one likes, offers set aside or taken, any aids, weights and tables", () => {
    fc.assert(fc.property(fc.array(manyPeople(15), { minLength: 1, maxLength: 3 }), fc.array(manyOffers(15), { minLength: 1, maxLength: 4 }), anyContext, anyRoom, somePairs, somePairs, (crowds, groups, ctx, room, aside, taken) => {
      const [people, offers] = [distinctPeople(crowds), distinctOffers(groups)];
      const [left, took] = [grouped(aside, people, offers), grouped(taken, people, offers)];
      expect(found(people, offers, ctx, left, took, room)).toEqual(oracle(people, offers, ctx, left, took, room));
    }), { numRuns: 500 });
  }, 120_000);

  it("by the rule of the table itself, in a small département where every list is cut", async () => {
    const people = fc.sample(anyPerson, { numRuns: 160, seed: 11 }).map((person, i) => ({ ...person, id: `p${i}` }));
    const offers = fc.sample(anyOffer, { numRuns: 300, seed: 12 }).map((offer, i) => ({ ...offer, id: `o${i}` }));
    const ctx = aContext({ aids: fc.sample(manyAids, { numRuns: 1, seed: 7 })[0] ?? [] });
    const [setAside, taken] = [grouped(Array.from({ length: 200 }, (_, i) => [i * 7, i * 13]), people, offers), grouped(Array.from({ length: 300 }, (_, i) => [i * 3, i * 17]), people, offers)];
    const kept = await chooseKept({ people: people.map((person) => preparePerson(person, ctx)), offers: offers.map((offer) => prepareOffer(offer, ctx)), context: ctx, setAside, taken }, now);
    const pairs = kept.ofPerson.flatMap((places, position) => Array.from(places, (place) => `${people[position]?.id} ${kept.offers[place]?.offer.id}`));
    expect(new Set(pairs).size).toBe(pairs.length);
    expect(pairs.sort()).toEqual(oracle(people, offers, ctx, setAside, taken));
    expect(pairs.length).toBeLessThan(people.length * offers.length);
  }, 60_000);

  it("when every offer and every home has a place of its own", () => {
    const spot = (i: number) => ({ lat: 48.1 + ((i * 7919) % 1501) / 1876, lng: -0.6 + ((i * 104_729) % 1499) / 1070 });
    const people = fc.sample(anyPerson, { numRuns: 25, seed: 5 }).map((person, i) => ({ ...person, id: `p${i}`, home: spot(i * 31) }));
    const offers = fc.sample(anyOffer, { numRuns: 1300, seed: 6 }).map((offer, i) => ({ ...offer, id: `o${i}`, at: spot(i) }));
    const ctx = aContext({ aids: fc.sample(manyAids, { numRuns: 1, seed: 8 })[0] ?? [] });
    expect(found(people, offers, ctx, nobody, nobody, KEPT)).toEqual(oracle(people, offers, ctx, nobody, nobody, { ...KEPT }));
  }, 60_000);

  it("with nobody, with no offer, with everything set aside", async () => {
    const ctx = aContext();
    const [person, offer] = [preparePerson(aPerson(), ctx), prepareOffer(anOffer(), ctx)];
    const pairs = async (given: Partial<Parameters<typeof chooseKept>[0]>) => (await chooseKept({ people: [person], offers: [offer], context: ctx, setAside: nobody, taken: nobody, ...given }, now)).ofPerson.map((one) => [...one]);
    expect(await pairs({})).toEqual([[0]]);
    expect(await pairs({ people: [] })).toEqual([]);
    expect(await pairs({ offers: [] })).toEqual([[]]);
    const both = new Map([[person.person.id, new Set([offer.offer.id, "gone"])]]);
    expect(await pairs({ setAside: both, taken: both })).toEqual([[]]);
    expect(await pairs({ taken: both })).toEqual([[0]]);
  });
});
