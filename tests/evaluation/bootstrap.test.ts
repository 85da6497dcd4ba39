import { describe, expect, it } from "vitest";
import { bootstrap, shareOf } from "./bootstrap.ts";

describe("a figure and its interval", () => {
  it("sums over counts; who brings nothing is left out", () => {
    expect(shareOf([{ sum: 3, count: 4 }, null, { sum: 1, count: 4 }])).toBe(0.5);
    expect(shareOf([null])).toBeNaN();
  });
  it("holds the figure, is wider with fewer people, and is the same at every run", () => {
    const coin = (people: number) => bootstrap(people, (drawn) => drawn.reduce((sum, position) => sum + (position % 2), 0) / people);
    const [few, many] = [coin(20), coin(2000)];
    for (const { low, high } of [few, many]) expect([low < 0.5, high > 0.5]).toEqual([true, true]);
    // Normal approximation of a coin thrown 2 000 times: 0.5 ± 1.96 × 0.5/√2000 = ± 0.0219.
    expect(many.high - many.low).toBeGreaterThan(0.035);
    expect(many.high - many.low).toBeLessThan(0.052);
    expect(few.high - few.low).toBeGreaterThan(5 * (many.high - many.low));
    expect(coin(20)).toEqual(few);
  });
  it("of one value is that value", () => expect(bootstrap(5, () => 0.25)).toEqual({ low: 0.25, high: 0.25 }));
});
