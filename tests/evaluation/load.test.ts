import { describe, expect, it } from "vitest";
import { aJudgedOffer, aJudgedPerson, aHalf } from "./a-half.ts";
import { engineOf } from "./engine.ts";
import { loadOf, spreadLists } from "./load.ts";
import type { Half } from "./types.ts";

describe("the load of offers", () => {
  it("counts the first three of everyone, and who is first", () => {
    const load = loadOf([["a", "b", "c", "d"], ["a", "b"], ["b"], []], ["a", "b", "c", "d"]);
    // Told: a 2, b 3, c 1, d 0. Gini of 0, 1, 2, 3: (−3×0 − 1×1 + 1×2 + 3×3) / (4 × 6).
    expect(load).toEqual({ most: 3, firstMost: 2, gini: 10 / 24 });
  });
  it("nobody is told of anything", () => expect(loadOf([[]], ["a"])).toEqual({ most: 0, firstMost: 0, gini: 0 }));

  it("ten people and two equal posts: without spreading all see the same first, with it eight at most", () => {
    const people = Array.from({ length: 10 }, (_, i) => aJudgedPerson({ id: `p${i}` }));
    const half: Half = { ...aHalf(), people, offers: [aJudgedOffer(1, { id: "a" }), aJudgedOffer(1, { id: "b" })], grades: new Map() };
    const engine = engineOf(half);
    const before = loadOf(people.map((person) => engine.rank(person).map(({ offer }) => offer)), ["a", "b"]);
    const { lists, moved } = spreadLists(half, engine);
    expect([before.firstMost, loadOf(lists, ["a", "b"]).firstMost, moved]).toEqual([10, 8, 2]);
    // The same when one person stands for ten; twenty are too many for two posts of eight, and nobody loses her list.
    expect(spreadLists({ ...half, people: people.slice(0, 1) }, engine, 10).moved).toBe(2);
    const crowd = spreadLists(half, engine, 2);
    expect([crowd.lists.length, loadOf(crowd.lists, ["a", "b"]).firstMost, Math.min(...crowd.lists.map(({ length }) => length))]).toEqual([20, 12, 2]);
  });
});
