import { describe, expect, it } from "vitest";
import { hoursOfRanges, hoursRangeWords, hoursRanges, rangesOfHours, type HoursRange } from "./hours-ranges.ts";

describe("the hours a week that a person ticks", () => {
  it.each<[HoursRange[], number | null, number | null]>([
    [["few"], null, 15], [["half"], 15, 24], [["most"], 24, 35], [["full"], 35, null],
    [["half", "most"], 15, 35], [["few", "full"], null, null], [["any", "half"], null, null], [[], null, null],
  ])("%j are from %s to %s", (ticked, weeklyHoursMin, weeklyHoursMax) => expect(hoursOfRanges(ticked)).toEqual({ weeklyHoursMin, weeklyHoursMax }));

  it("come back as they were ticked, with those between them", () => {
    const four = hoursRanges.filter((range) => range !== "any");
    for (const [first] of four.entries()) {
      for (const [last] of four.entries()) {
        if (last < first || (first === 0 && last === 3)) continue;
        const between = four.slice(first, last + 1);
        expect(rangesOfHours(hoursOfRanges([four[first] ?? "any", four[last] ?? "any"]))).toEqual({ ranges: between, isExact: true });
      }
    }
    expect(rangesOfHours(hoursOfRanges(four))).toEqual({ ranges: ["any"], isExact: true });
  });

  it.each([[20, 30], [null, 20], [10, null], [15, 30]])("from %s to %s is what a coach entered: said, not rounded", (weeklyHoursMin, weeklyHoursMax) => {
    expect(rangesOfHours({ weeklyHoursMin, weeklyHoursMax }).isExact).toBe(false);
  });

  it("have a name each", () => {
    for (const range of hoursRanges) expect(hoursRangeWords(range).label).not.toBe("");
  });
});
