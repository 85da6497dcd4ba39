import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber, dayOf, isCalendarDay } from "./calendar.ts";

describe("calendar days", () => {
  it("are numbered as the calendar of the language does", () => {
    fc.assert(fc.property(fc.integer({ min: -100_000, max: 100_000 }), (number) => dayNumber(new Date(number * 86_400_000).toISOString().slice(0, 10)) === number));
  });
  it("come back from their number", () => {
    fc.assert(fc.property(fc.integer({ min: -100_000, max: 100_000 }), (number) => dayNumber(dayOf(number)) === number));
    expect(dayOf(dayNumber("2026-11-20") + 60)).toBe("2027-01-19");
  });
  it.each(["2026-11-20", "2024-02-29", "2000-02-29"])("%s exists", (day) => expect(isCalendarDay(day)).toBe(true));
  it.each(["2026-02-29", "2100-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-1-1", "20/11/2026", "", "2026-11-20T00:00"])("%j does not", (day) => expect(isCalendarDay(day)).toBe(false));
});
