import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spread, type SuggestionList } from "./spread.ts";
import { weighChoices, type Choice } from "./weigh-choices.ts";

const list = (person: string, ...offers: [string, number][]): SuggestionList => ({ person, offers: offers.map(([offer, score]) => ({ offer, score })) });
const tenCleaners = Array.from({ length: 10 }, (_, i) => list(`p${i}`, ["best", 80], ["other", 76 + i / 10]));
const forAll = (offer: string, lists: readonly SuggestionList[]): Choice[] => lists.map(({ person, offers }) => ({ person, offer, score: offers.find((one) => one.offer === offer)?.score ?? 50 }));

describe("choices are weighed by the rule of the spread", () => {
  it("asks nothing while there is room, then names those who lose least", () => {
    expect(weighChoices(forAll("best", tenCleaners.slice(0, 8)), tenCleaners, new Map())).toEqual([]);
    expect(weighChoices(forAll("best", tenCleaners), tenCleaners, new Map())).toEqual([
      { person: "p8", from: "best", to: "other", cost: 3.2 }, { person: "p9", from: "best", to: "other", cost: 3.1 },
    ]);
    expect(weighChoices(forAll("best", tenCleaners), tenCleaners, new Map([["best", 2]]))).toEqual([]);
  });

  it("counts what all coaches proposed, for the offer and for what would take its place", () => {
    const already = new Map([["best", 8], ["other", 7]]);
    expect(weighChoices(forAll("best", tenCleaners.slice(0, 3)), tenCleaners, new Map(), { already })).toEqual([{ person: "p2", from: "best", to: "other", cost: 3.8 }]);
  });

  it("is no wall: where nothing is nearly as good, nothing is said", () => {
    const lists = tenCleaners.map(({ person }) => list(person, ["best", 80], ["other", 60]));
    expect(weighChoices(forAll("best", lists), lists, new Map(), { already: new Map([["best", 20]]) })).toEqual([]);
  });

  it("of a choice that something blocks, names what suits her best, at no cost", () => {
    const already = new Map([["blocked", 8]]);
    expect(weighChoices([{ person: "p", offer: "blocked", score: 40 }], [list("p", ["good", 82], ["fair", 45])], new Map(), { already })).toEqual([{ person: "p", from: "blocked", to: "good", cost: 0 }]);
  });

  it("never names what is chosen already, nor one thing twice for a person", () => {
    const already = new Map([["a", 8], ["b", 8]]);
    const lists = [list("p", ["a", 80], ["b", 80], ["c", 79])];
    expect(weighChoices([{ person: "p", offer: "a", score: 80 }, { person: "p", offer: "b", score: 80 }], lists, new Map(), { already })).toEqual([{ person: "p", from: "a", to: "c", cost: 1 }]);
  });

  it("says nothing of what the rule itself put first, whatever stands already", () => {
    const offers = fc.uniqueArray(fc.record({ offer: fc.constantFrom("a", "b", "c", "d"), score: fc.integer({ min: 700, max: 800 }).map((tenths) => tenths / 10) }), { selector: ({ offer }) => offer, minLength: 1, maxLength: 4 })
      .map((some) => some.sort((x, y) => y.score - x.score || (x.offer < y.offer ? -1 : 1)));
    const crowd = fc.uniqueArray(fc.record({ person: fc.integer({ min: 0, max: 99 }).map((n) => `p${n}`), offers }), { selector: ({ person }) => person, maxLength: 12 });
    const already = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.integer({ min: 0, max: 5 })).map((record) => new Map(Object.entries(record)));
    fc.assert(fc.property(crowd, already, fc.integer({ min: 1, max: 3 }), (lists, stands, multiple) => {
      // Within the bound, the rule's own answer is never questioned; beyond it, `spread` found no way out for anyone's best.
      const given = { multiple, already: stands };
      const first = spread(lists, new Map(), given);
      const within = first.lists.filter(({ offers: [one] }) => one !== undefined && !first.overloaded.some(({ offer }) => offer === one.offer));
      const choices = within.map(({ person, offers: [one] }) => ({ person, offer: one?.offer ?? "", score: one?.score ?? 0 }));
      expect(weighChoices(choices, first.lists, new Map(), given)).toEqual([]);
    }));
  });
});
