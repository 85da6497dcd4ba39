import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roomLeft, spread, type SuggestionList } from "./spread.ts";

const tenth = fc.integer({ min: 300, max: 1000 }).map((score) => score / 10);
const offersOf = fc.uniqueArray(fc.record({ offer: fc.constantFrom("a", "b", "c", "d", "e", "f"), score: tenth }), { selector: ({ offer }) => offer, maxLength: 6 })
  .map((offers) => offers.sort((x, y) => y.score - x.score || (x.offer < y.offer ? -1 : 1)));
const crowd = fc.uniqueArray(fc.record({ person: fc.string({ minLength: 1, maxLength: 4 }), offers: offersOf }), { selector: ({ person }) => person, maxLength: 40 });
/** What other coaches proposed before: some offers are full, or more than full, at the start. */
const already = fc.dictionary(fc.constantFrom("a", "b", "c", "d"), fc.integer({ min: 0, max: 9 })).map((record) => new Map(Object.entries(record)));
const options = fc.record({ multiple: fc.integer({ min: 1, max: 4 }), nearEqual: fc.constantFrom(0, 2, 5, 20), keep: fc.integer({ min: 1, max: 8 }), already });
const posts = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.integer({ min: 1, max: 3 })).map((record) => new Map(Object.entries(record)));

const firsts = (lists: readonly SuggestionList[]) => {
  const count = new Map<string, number>();
  for (const { offers } of lists) if (offers[0]) count.set(offers[0].offer, (count.get(offers[0].offer) ?? 0) + 1);
  return count;
};
const twoHundred = (second: number): SuggestionList[] => Array.from({ length: 200 }, (_, i) => ({
  person: `p${String(i).padStart(3, "0")}`, offers: [{ offer: "best", score: 80 }, ...Array.from({ length: 30 }, (_, n) => ({ offer: `other-${n}`, score: second }))],
}));

describe("recommending to many at once", () => {
  it("does not send two hundred people to the same post when others are nearly as good", () => {
    const { lists, moved, overloaded } = spread(twoHundred(78), new Map());
    expect(Math.max(...firsts(lists).values())).toBe(8);
    expect(moved).toHaveLength(192);
    expect(moved[0]).toEqual({ person: "p000", from: "best", to: "other-0", cost: 2 });
    expect(overloaded).toEqual([]);
  });

  it("sends them all there when nothing is nearly as good, and says so", () => {
    const { lists, moved, overloaded } = spread(twoHundred(60), new Map());
    expect(firsts(lists)).toEqual(new Map([["best", 200]]));
    expect([moved, overloaded]).toEqual([[], [{ offer: "best", first: 200, bound: 8 }]]);
  });

  it("counts posts, and people it was already proposed to", () => {
    const { lists } = spread(twoHundred(78), new Map([["best", 3]]), { already: new Map([["best", 10], ["other-0", 5]]) });
    expect(firsts(lists).get("best")).toBe(14);
    expect(firsts(lists).get("other-0")).toBe(3);
  });

  it.each([[1, 0, undefined, 8], [2, 6, undefined, 10], [1, 9, undefined, 0], [3, 2, 2, 4], [0, 0, 5, 5]])("for %d posts and %d proposals, leaves room (multiple %s) for %d", (of, already, multiple, room) => {
    expect(roomLeft(of, already, multiple)).toBe(room);
  });

  it("leaves nobody behind: an offer that is full already and that nobody here has first is no overload", () => {
    const list = (person: string): SuggestionList => ({ person, offers: [{ offer: "full", score: 80 }, { offer: "free", score: 77.5 }] });
    const result = spread([list("p1"), list("p2")], new Map(), { already: new Map([["full", 9]]) });
    expect(result.moved).toEqual([{ person: "p1", from: "full", to: "free", cost: 2.5 }, { person: "p2", from: "full", to: "free", cost: 2.5 }]);
    expect(result.overloaded).toEqual([]);
  });

  it("moves those who lose least", () => {
    const list = (person: string, second: number): SuggestionList => ({ person, offers: [{ offer: "a", score: 80 }, { offer: "b", score: second }] });
    expect(spread([list("p1", 76), list("p2", 79), list("p3", 77)], new Map(), { multiple: 2 }).moved).toEqual([{ person: "p2", from: "a", to: "b", cost: 1 }]);
  });

  it("finds room through a chain of moves", () => {
    const lists: SuggestionList[] = [
      { person: "p1", offers: [{ offer: "a", score: 80 }, { offer: "b", score: 79 }] }, { person: "p2", offers: [{ offer: "a", score: 80 }] },
      { person: "p3", offers: [{ offer: "b", score: 80 }, { offer: "c", score: 79 }] },
    ];
    const result = spread(lists, new Map(), { multiple: 1 });
    expect(firsts(result.lists)).toEqual(new Map([["b", 1], ["a", 1], ["c", 1]]));
    expect(result.overloaded).toEqual([]);
  });

  it("gives everybody three suggestions where three exist, whatever is kept", () => {
    fc.assert(fc.property(crowd, posts, options, (lists, of, given) => {
      spread(lists, of, given).lists.forEach(({ person, offers }, i) => {
        expect(person).toBe(lists[i]?.person);
        const before = lists[i]?.offers ?? [];
        expect(offers).toHaveLength(Math.min(before.length, Math.max(3, given.keep)));
        expect(before).toEqual(expect.arrayContaining([...offers]));
      });
    }));
  });

  it("puts no offer first beyond its bound while one of its people has a near-equal offer with room", () => {
    fc.assert(fc.property(crowd, posts, options, (lists, of, given) => {
      const result = spread(lists, of, given);
      const here = firsts(result.lists);
      const load = new Map([...here, ...given.already].map(([offer]) => [offer, (here.get(offer) ?? 0) + (given.already.get(offer) ?? 0)]));
      const bound = (offer: string) => given.multiple * (of.get(offer) ?? 1);
      result.lists.forEach(({ offers }, i) => {
        const [best, first] = [lists[i]?.offers[0], offers[0]];
        if (!best || !first) return;
        expect(Math.round((best.score - first.score) * 10)).toBeLessThanOrEqual(given.nearEqual * 10);
        if ((load.get(first.offer) ?? 0) <= bound(first.offer)) return;
        expect(first).toEqual(best);
        for (const { offer, score } of lists[i]?.offers ?? []) {
          if (Math.round((best.score - score) * 10) <= given.nearEqual * 10 && offer !== first.offer) expect(load.get(offer) ?? 0).toBeGreaterThanOrEqual(bound(offer));
        }
      });
      expect(result.overloaded.map(({ offer }) => offer).sort()).toEqual([...load].filter(([offer, count]) => here.has(offer) && count > bound(offer)).map(([offer]) => offer).sort());
    }), { numRuns: 500 });
  });

  it("moves as few people beyond the bound as any assignment could leave", () => {
    /** Everyone tries every near-equal offer: the fewest people over the bounds, by trying them all. */
    const fewest = (choices: string[][], bound: number): number => {
      const load = new Map<string, number>();
      const place = (i: number): number => {
        if (i === choices.length) return [...load.values()].reduce((sum, count) => sum + Math.max(0, count - bound), 0);
        return Math.min(...(choices[i] as string[]).map((offer) => {
          load.set(offer, (load.get(offer) ?? 0) + 1);
          const over = place(i + 1);
          load.set(offer, (load.get(offer) as number) - 1);
          return over;
        }));
      };
      return place(0);
    };
    const few = fc.array(fc.subarray(["a", "b", "c"], { minLength: 1 }), { minLength: 1, maxLength: 7 });
    fc.assert(fc.property(few, fc.integer({ min: 1, max: 2 }), (choices, multiple) => {
      const lists = choices.map((offers, i): SuggestionList => ({ person: `p${i}`, offers: offers.map((offer) => ({ offer, score: 80 })) }));
      const over = spread(lists, new Map(), { multiple }).overloaded.reduce((sum, { first, bound }) => sum + first - bound, 0);
      expect(over).toBe(fewest(choices, multiple));
    }), { numRuns: 300 });
  });

  it("says what it moved, and nothing when it moved nothing; the same in any order", () => {
    fc.assert(fc.property(crowd.chain((lists) => fc.tuple(fc.constant(lists), fc.shuffledSubarray(lists, { minLength: lists.length }))), posts, options, ([lists, shuffled], of, given) => {
      const result = spread(lists, of, given);
      const changed = result.lists.filter(({ offers }, i) => offers[0] !== lists[i]?.offers[0]).map(({ person }) => person);
      expect(result.moved.map(({ person }) => person)).toEqual(changed.sort((a, b) => (a < b ? -1 : 1)));
      const again = spread(shuffled, of, given);
      expect(again.moved).toEqual(result.moved);
      expect(new Map(again.lists.map(({ person, offers }) => [person, offers]))).toEqual(new Map(result.lists.map(({ person, offers }) => [person, offers])));
    }), { numRuns: 200 });
  });
});
