import { describe, expect, it } from "vitest";
import { aHalf } from "./a-half.ts";
import { engineOf } from "./engine.ts";
import { figuresOf, measure } from "./measure.ts";
import { rivalsOf } from "./rivals.ts";

const half = aHalf();
const [distance, rome, text] = rivalsOf(half, (code) => (code === "K1304" ? "Ménage à domicile" : "")) as [ReturnType<typeof engineOf>, ReturnType<typeof engineOf>, ReturnType<typeof engineOf>];
const order = (ranker: Pick<ReturnType<typeof engineOf>, "rank">) => ranker.rank(half.people[0] as (typeof half.people)[number]).map(({ offer }) => offer);

describe("the rivals", () => {
  it("distance only: the nearest first, of whatever kind", () => expect(order(distance)).toEqual(["mission", "possible", "good", "far"]));
  it("same ROME, then distance", () => expect(order(rome)).toEqual(["mission", "good", "far", "possible"]));
  it("full-text search: what has the words of the project, however far; nothing else", () => expect(order(text)).toEqual(["far", "possible"]));
});

describe("what a ranker does for each person", () => {
  it("of ours: the good one first, the possible one second, nothing out of reach recommended", () => {
    const [first, second] = measure(half, engineOf(half));
    expect(order(engineOf(half)).slice(0, 2)).toEqual(["good", "possible"]);
    expect(first?.pieces).toMatchObject({ ndcg10: { sum: 1, count: 1 }, recall20: { sum: 1, count: 1 }, precision: { sum: 2, count: 2 }, reachable: { sum: 2, count: 2 }, atLeastThree: { sum: 0, count: 1 } });
    // Nothing suits the second: no figure of rank, and what is recommended to him all the same counts.
    expect(second?.pieces).toMatchObject({ ndcg10: null, recall20: null, precision: { sum: 0, count: 2 } });
  });
  it("of a rival: the figures computed by hand", () => {
    const [first] = measure(half, distance);
    // mission 0, possible 1, good 2, far 0: 1/log2(3) + 3/log2(4) over 3 + 1/log2(3).
    const best = 3 + 1 / Math.log2(3);
    expect(first?.pieces.ndcg10?.sum).toBeCloseTo((1 / Math.log2(3) + 1.5) / best, 12);
    // Without the mission, which nobody judged: possible 1, good 2.
    expect(first?.pieces.ndcg10Judged?.sum).toBeCloseTo((1 + 3 / Math.log2(3)) / best, 12);
    expect(first?.pieces.reachable).toEqual({ sum: 3, count: 4 });
    expect(first?.pieces.precision).toEqual({ sum: 2, count: 4 });
    expect(first?.pieces.atLeastThree).toEqual({ sum: 1, count: 1 });
    expect(first?.unreachable).toEqual(["far"]);
    expect(first?.firstThree).toEqual(["mission", "possible", "good"]);
  });
  it("of several people: sums over counts", () => {
    const figures = figuresOf(measure(half, distance));
    expect(figures).toMatchObject({ people: 2, reachable: 6 / 8, precision: 2 / 8, atLeastThree: 1 });
  });
});
