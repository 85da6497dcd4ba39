import { describe, expect, it } from "vitest";
import { halvesOf, instantFor, isReachable, rangeFrom, startsOf, totalOf, wholeCut } from "./api-cuts.ts";

describe("cuts of France Travail's API", () => {
  it.each([[0, 0, 0], [1, 1, 0], [150, 1, 0], [151, 2, 150], [3_150, 21, 3_000], [9_848, 21, 3_000]])("%i offers: %i calls, the last from %i on", (total, calls, last) => {
    const starts = startsOf(total);
    expect([starts.length, starts.at(-1) ?? 0]).toEqual([calls, last]);
    for (const start of starts) {
      const [first, end] = rangeFrom(start).split("-").map(Number) as [number, number];
      expect(end).toBeLessThanOrEqual(3_149);
      expect(end - first).toBeLessThan(150);
    }
  });
  it("3 150 offers can be reached, one more cannot", () => expect([isReachable(3_150), isReachable(3_151)]).toEqual([true, false]));
  it("halves share nothing, leave nothing out, and end at a second", () => {
    let cuts = [wholeCut(new Date("2026-11-28T04:15:00.700Z"))];
    for (let depth = 0; depth < 10; depth += 1) {
      cuts = cuts.flatMap((cut) => {
        const halves = halvesOf(cut);
        if (!halves) return [cut];
        expect([halves[1].from, halves[1].to + 1_000, halves[0].to]).toEqual([cut.from, halves[0].from, cut.to]);
        return halves;
      });
    }
    expect(cuts.length).toBe(1_024);
    expect(halvesOf({ from: 5_000, to: 5_000 })).toBeNull();
    expect(halvesOf({ from: 5_000, to: 6_000 })).toEqual([{ from: 6_000, to: 6_000 }, { from: 5_000, to: 5_000 }]);
  });
  it.each([["offres 0-149/9848", 9_848], ["offres */0", 0], [null, null], ["offres 0-149", null]])("%j says %j", (header, total) => expect(totalOf(header)).toBe(total));
  it("an instant has no milliseconds", () => expect(instantFor(Date.UTC(2026, 10, 28, 4, 15))).toBe("2026-11-28T04:15:00Z"));
});
