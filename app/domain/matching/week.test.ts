import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { weeklyWindow } from "#tests/factories/matching.ts";
import type { WeeklyWindow } from "./types.ts";
import { clockOf, endOf, MINUTES_A_WEEK, minutesIn, minutesOf, sharedMinutes, weekSpans } from "./week.ts";

/** The plainest way: a week as 10 080 marks. */
function minuteByMinute(windows: readonly WeeklyWindow[]): Set<number> {
  const minutes = new Set<number>();
  for (const window of windows) for (const day of window.days) for (let at = minutesOf(window.from); at < endOf(window); at += 1) {
    minutes.add(((day - 1) * 1440 + at) % MINUTES_A_WEEK);
  }
  return minutes;
}

describe("the hours of a week", () => {
  it("add up as minute by minute, overlaps once", () => {
    fc.assert(fc.property(fc.array(weeklyWindow, { maxLength: 3 }), (windows) => minutesIn(weekSpans(windows)) === minuteByMinute(windows).size), { numRuns: 60 });
  });

  it("are shared as minute by minute", () => {
    fc.assert(fc.property(fc.array(weeklyWindow, { maxLength: 3 }), fc.array(weeklyWindow, { maxLength: 3 }), (a, b) => {
      const other = minuteByMinute(b);
      const both = [...minuteByMinute(a)].filter((minute) => other.has(minute)).length;
      return sharedMinutes(weekSpans(a), weekSpans(b)) === both && sharedMinutes(weekSpans(b), weekSpans(a)) === both;
    }), { numRuns: 60 });
  });

  it.each([
    ["a day", [{ days: [1], from: "09:00", to: "15:00" }], [540, 900]],
    ["a night, which ends the next day", [{ days: [1], from: "22:00", to: "06:00" }], [1320, 1800]],
    ["the night of Sunday, which ends on Monday", [{ days: [7], from: "22:00", to: "06:00" }], [0, 360, 9960, 10_080]],
    ["equal times, 24 hours", [{ days: [1], from: "08:00", to: "08:00" }], [480, 1920]],
    ["midnight as 24:00", [{ days: [1], from: "20:00", to: "24:00" }], [1200, 1440]],
    ["touching windows, one span", [{ days: [1], from: "08:00", to: "12:00" }, { days: [1], from: "12:00", to: "14:00" }], [480, 840]],
  ])("read %s", (_, windows, spans) => expect(weekSpans(windows)).toEqual(spans));

  it("are written as they were read", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1440 }), (minutes) => minutesOf(clockOf(minutes)) === minutes));
  });
});
