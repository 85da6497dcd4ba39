import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distanceKm } from "../geo/distance.ts";
import { nearTableCloseness } from "../skills/closeness-near-table.ts";
import { aContext, anAid, anOffer, anyOffer, anyPerson, aPerson, HOME, manyAids, manyOffers, manyPeople, northOf, between } from "#tests/factories/matching.ts";
import { buildMatcher } from "./build-matcher.ts";
import { buildPeopleMatcher } from "./build-people-matcher.ts";
import type { MatchContext } from "./context.ts";
import { MOST_OFFERS, rankKey, readKey } from "./fast/ranked-lists.ts";
import { TopKeys } from "./fast/top-keys.ts";
import { zonesOf } from "./fast/zones.ts";
import { preparePerson } from "./prepare-person.ts";
import { rankForOffer, rankForPerson } from "./rank.ts";
import { weights, type Weights } from "./weights.ts";

/** Other weights, among them those that make a part worth nothing and every level equal. */
const anyWeights: fc.Arbitrary<Weights> = fc.oneof(fc.constant(weights), fc.record({
  // Few points make many equal scores, and scores at the very half of a tenth.
  points: fc.oneof(...[40, 2].map((max) => fc.array(fc.integer({ min: 0, max }), { minLength: 6, maxLength: 6 }))), none: fc.constantFrom(0, 100), edge: fc.constantFrom(0, 100, 500),
}).filter(({ points }) => points.some((one) => one > 0)).map(({ points, none, edge }): Weights => ({
  ...weights, distanceAtEdge: edge, levels: { ...weights.levels, none },
  parts: Object.fromEntries(Object.entries(weights.parts).map(([name, part], i) => [name, { ...part, points: points[i] as number }])) as unknown as Weights["parts"],
})));
const anyContext: fc.Arbitrary<MatchContext> = fc.record({
  aids: manyAids, weights: anyWeights, closeness: fc.constantFrom(aContext().closeness, nearTableCloseness([{ from: "N1103", to: "K1304" }, { from: "G1602", to: "A1203" }])),
}).map(aContext);

describe("7. the fast path gives exactly what the brute force gives", () => {
  it("for one person after another, in the lists of all and one by one", () => {
    fc.assert(fc.property(manyPeople(6), manyOffers(60), anyContext, fc.integer({ min: 0, max: 70 }), (people, offers, ctx, top) => {
      const matcher = buildMatcher(offers, ctx);
      const prepared = people.map((person) => preparePerson(person, ctx));
      const lists = matcher.rankForPeople(prepared, top);
      people.forEach((person, i) => {
        const wanted = rankForPerson(person, offers, ctx, top);
        expect(matcher.rankForPerson(person, top)).toEqual(wanted);
        expect(lists.of(i).map((ranked) => matcher.explain(prepared[i] as (typeof prepared)[number], ranked))).toEqual(wanted);
        expect(lists.of(i).map(({ tenths, isBlocked }) => [tenths / 10, isBlocked])).toEqual(wanted.map(({ score, blockers }) => [score, blockers.length > 0]));
      });
    }), { numRuns: 600 });
  }, 60_000);

  it("for neighbours, who look at the same surroundings and go differently far", () => {
    const home = { lat: 48.431, lng: 0.091 };
    fc.assert(fc.property(manyPeople(6), manyOffers(40), anyContext, fc.integer({ min: 1, max: 6 }), (people, offers, ctx, top) => {
      const neighbours = people.map((person) => ({ ...person, home }));
      const near = offers.map((offer) => ({ ...offer, at: { lat: home.lat + (offer.at.lat - home.lat) / 3, lng: home.lng + (offer.at.lng - home.lng) / 3 } }));
      const matcher = buildMatcher(near, ctx);
      const lists = matcher.rankForPeople(neighbours.map((person) => preparePerson(person, ctx)), top);
      neighbours.forEach((person, i) => expect(lists.of(i).map(({ index }) => matcher.offerAt(index).offer.id)).toEqual(rankForPerson(person, near, ctx, top).map(({ offer }) => offer)));
    }), { numRuns: 300 });
  }, 60_000);

  it("for a neighbour who goes far herself, after one who would only go farther with an aid", () => {
    const ctx = aContext({ aids: [anAid()] });
    const people = [aPerson({ id: "p1", licences: ["AM"], projects: [{ rank: 1, rome: "N1103" }] }), aPerson({ id: "p2", means: [{ mode: "carpool" }], projects: [{ rank: 1, rome: "N1103" }] })];
    const offers = [anOffer({ id: "far", at: northOf(HOME, 18), skills: { required: ["tri"], useful: [] } }), anOffer({ id: "near", at: northOf(HOME, 8), skills: { required: ["tri"], useful: [] } }), anOffer({ id: "edge", at: northOf(HOME, 19), rome: "N1103", contract: "CDI" })];
    const matcher = buildMatcher(offers, ctx);
    for (const top of [1, 2, 3]) {
      const lists = matcher.rankForPeople(people.map((person) => preparePerson(person, ctx)), top);
      people.forEach((person, i) => expect(lists.of(i).map(({ index }) => matcher.offerAt(index).offer.id)).toEqual(rankForPerson(person, offers, ctx, top).map(({ offer }) => offer)));
    }
  });

  it("when all is out of reach, and a métier of the same letter is worth more than one of the same domain", () => {
    const person = aPerson({ projects: [{ rank: 2, rome: "K1302" }] });
    const offers = [anOffer({ id: "domain", at: northOf(HOME, 90), rome: "K1304", skills: { required: ["tri"], useful: [] } }), anOffer({ id: "letter", at: northOf(HOME, 91), rome: "K2204" })];
    expect(rankForPerson(person, offers, aContext(), 1)[0]?.offer).toBe("letter");
    expect(buildMatcher(offers, aContext()).rankForPerson(person, 1)).toEqual(rankForPerson(person, offers, aContext(), 1));
  });

  it("when there are many more offers than are kept", () => {
    fc.assert(fc.property(anyPerson, fc.array(manyOffers(40), { minLength: 8, maxLength: 8 }), anyContext, fc.integer({ min: 1, max: 12 }), (person, groups, ctx, top) => {
      const offers = groups.flatMap((group, i) => group.map((offer) => ({ ...offer, id: `${i}-${offer.id}` })));
      expect(buildMatcher(offers, ctx).rankForPerson(person, top)).toEqual(rankForPerson(person, offers, ctx, top));
    }), { numRuns: 300 });
  }, 60_000);

  it("for the people of an offer", () => {
    fc.assert(fc.property(manyPeople(25), manyOffers(3), anyContext, fc.integer({ min: 0, max: 30 }), (people, offers, ctx, top) => {
      const matcher = buildPeopleMatcher(people, ctx);
      for (const offer of offers) expect(matcher.rankForOffer(offer, top)).toEqual(rankForOffer(offer, people, ctx, top));
    }), { numRuns: 300 });
  }, 60_000);

  it("when every offer has an address of its own", () => {
    const offers = fc.sample(anyOffer, { numRuns: 1500, seed: 61 }).map((offer, i) => ({ ...offer, id: `o${i}`, at: { lat: 48.1 + ((i * 7919) % 1501) / 1876, lng: -0.6 + ((i * 104_729) % 1499) / 1070 } }));
    const aids = fc.sample(manyAids, { numRuns: 1, seed: 7 })[0] ?? [];
    const matcher = buildMatcher(offers, aContext({ aids }));
    for (const person of fc.sample(anyPerson, { numRuns: 40, seed: 3 })) {
      for (const top of [1, 30]) expect(matcher.rankForPerson(person, top)).toEqual(rankForPerson(person, offers, aContext({ aids }), top));
    }
  }, 60_000);

  it("with no offer, with no place kept, with ten thousand skills", () => {
    expect(buildMatcher([], aContext()).rankForPerson(aPerson(), 5)).toEqual([]);
    expect(buildMatcher([anOffer()], aContext()).rankForPerson(aPerson(), 0)).toEqual([]);
    const required = Array.from({ length: 10_000 }, (_, i) => `s${i}`);
    const [person, offer] = [aPerson({ skills: required.slice(0, 7000) }), anOffer({ skills: { required, useful: [] } })];
    expect(buildMatcher([offer], aContext()).rankForPerson(person, 1)).toEqual(rankForPerson(person, [offer], aContext(), 1));
    expect(rankForPerson(person, [offer], aContext())[0]?.parts.skills).toBe(0.7);
  });
});

describe("its tools", { timeout: 60_000 }, () => {
  it("gather places in zones and never say that one is farther than it is", () => {
    const point = fc.record({ lat: between(-80, 80), lng: between(-170, 170) });
    for (const count of [0, 1, 1024, 1025, 3000]) {
      const places = fc.sample(point, { numRuns: count, seed: count + 1 }).slice(0, count);
      const zones = zonesOf(places);
      expect(zones.arePlaces).toBe(count <= 1024);
      expect(zones.centers.length).toBeLessThanOrEqual(1024);
      for (const home of fc.sample(point, { numRuns: 20, seed: 5 })) {
        places.forEach((place, i) => {
          const least = zones.atLeastKm(home, zones.of[i] as number);
          if (zones.arePlaces) expect(least).toBe(distanceKm(home, place));
          else expect(least).toBeLessThanOrEqual(distanceKm(home, place));
        });
      }
    }
  });

  it("keep the largest numbers, largest first", () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 2 ** 31 - 1 }), { maxLength: 200 }), fc.integer({ min: 0, max: 50 }), (keys, top) => {
      const keep = new TopKeys(top);
      for (const key of keys) keep.offer(key);
      expect([...keep.sorted()]).toEqual([...keys].sort((a, b) => b - a).slice(0, top));
    }));
  });

  it("write a rank as one number that sorts as ranks do, and read it back", () => {
    const rank = fc.record({ index: fc.integer({ min: 0, max: MOST_OFFERS - 1 }), tenths: fc.integer({ min: 0, max: 1000 }), isBlocked: fc.boolean() });
    fc.assert(fc.property(rank, rank, (a, b) => {
      const [keyA, keyB] = [a, b].map(({ index, tenths, isBlocked }) => rankKey(index, tenths, isBlocked)) as [number, number];
      expect(readKey(keyA)).toEqual(a);
      const order = Number(a.isBlocked) - Number(b.isBlocked) || b.tenths - a.tenths || a.index - b.index;
      expect(Math.sign(keyB - keyA)).toBe(Math.sign(order));
      expect(keyA).toBeLessThan(2 ** 31);
    }));
  });
});
