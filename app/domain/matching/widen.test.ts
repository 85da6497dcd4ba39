import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aContext, anOffer, anyOffer, aPerson, HOME, manyAids, manyPeople } from "#tests/factories/matching.ts";
import { isBlocked } from "./match.ts";
import { matchPair } from "./match-pair.ts";
import { preparePerson } from "./prepare-person.ts";
import type { Offer, Person } from "./types.ts";
import { relaxationsOf, widen } from "./widen.ts";

const ctx = aContext({});
const of = (people: readonly Person[], offer: Offer) => widen(people.map((person) => preparePerson(person, ctx)), offer, ctx);
const many = (count: number, given: Partial<Person>): Person[] => Array.from({ length: count }, (_, rank) => aPerson({ ...given, id: `${given.id}${rank}`, home: HOME }));
const weekdays = [1, 2, 3, 4, 5];
const from8 = [{ days: weekdays, from: "08:00", to: "18:00" }];

describe("what would widen an offer", () => {
  const early = anOffer({ at: HOME, schedule: [{ days: weekdays, from: "05:00", to: "09:00" }], licences: [] });
  it("says how many more could come if the hours began at 8", () => {
    const widened = of([...many(6, { id: "free", availability: null }), ...many(7, { id: "school", availability: from8 })], early);
    expect(widened.people).toBe(6);
    expect(widened.ideas).toContainEqual({ relaxation: { kind: "later-start", code: null }, more: 7 });
  });

  it("says nothing of four people more, nor how many it suits under five", () => {
    const widened = of([...many(4, { id: "free", availability: null }), ...many(4, { id: "school", availability: from8 })], early);
    expect(widened).toEqual({ people: null, ideas: [] });
  });

  it.each<[string, Offer, string[]]>([
    ["a licence each", anOffer({ schedule: null, licences: ["B", "CACES-3"], frenchLevel: null, access: ["shuttle"] }), ["licence B", "licence CACES-3"]],
    ["one level of French", anOffer({ schedule: null, licences: [], frenchLevel: "B1", access: ["shuttle"] }), ["french A2"]],
    ["no level under the first", anOffer({ schedule: null, licences: [], frenchLevel: "A0", access: ["shuttle"] }), []],
    ["a shuttle where there is none", anOffer({ schedule: null, licences: [], frenchLevel: null, access: [] }), ["shuttle "]],
    ["no weekend, and an earlier end", anOffer({ schedule: [{ days: [5, 6, 7], from: "14:00", to: "20:00" }], licences: [], frenchLevel: null, access: ["shuttle"] }), ["earlier-end ", "no-weekend "]],
    ["a night is not moved by an hour", anOffer({ schedule: [{ days: [1], from: "21:00", to: "05:00" }], licences: [], frenchLevel: null, access: ["shuttle"] }), []],
    ["work of the weekend only is not made work of the week", anOffer({ schedule: [{ days: [6, 7], from: "09:00", to: "17:00" }], licences: [], frenchLevel: null, access: ["shuttle"] }), []],
    ["never what people avoid", anOffer({ schedule: null, licences: [], frenchLevel: null, access: ["shuttle"], constraints: ["heavy-loads", "heights"] }), []],
  ])("%s", (_what, offer, expected) => {
    expect(relaxationsOf(offer).map(({ relaxation }) => `${relaxation.kind} ${relaxation.code ?? ""}`)).toEqual(expected);
  });

  it("is what the matching itself says of each pair, and no figure is under five", () => {
    fc.assert(fc.property(manyPeople(20), anyOffer, manyAids, (some, offer, aids) => {
      const context = aContext({ aids });
      // Each of them eight times: enough for figures to be shown.
      const people = some.flatMap((person) => Array.from({ length: 8 }, (_, rank) => ({ ...person, id: `${person.id}-${rank}` })));
      const count = (one: Offer) => people.filter((person) => !isBlocked(matchPair(person, one, context))).length;
      const { people: shown, ideas } = widen(people.map((person) => preparePerson(person, context)), offer, context);
      expect(shown).toBe(count(offer) >= 5 ? count(offer) : null);
      const relaxed = relaxationsOf(offer);
      for (const { relaxation, more } of ideas) {
        expect(more).toBeGreaterThanOrEqual(5);
        expect(more).toBe(count(relaxed.find((one) => JSON.stringify(one.relaxation) === JSON.stringify(relaxation))?.offer as Offer) - count(offer));
      }
    }), { numRuns: 60 });
  });
});
