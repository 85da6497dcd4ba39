import { expect, it } from "vitest";
import { addDays, addMonths, isoWeekday } from "./calendar-days.ts";
import { easterOf, publicHoliday, publicHolidays } from "./public-holidays.ts";

// Dates published by the Bureau des longitudes.
it.each([[2024, "2024-03-31"], [2025, "2025-04-20"], [2026, "2026-04-05"], [2027, "2027-03-28"], [2038, "2038-04-25"], [2285, "2285-03-22"]])("Easter of %i is on %s", (year, day) => expect(easterOf(year)).toBe(day));

it("Easter is a Sunday between 22 March and 25 April, for two centuries", () => {
  for (let year = 1950; year < 2150; year += 1) {
    const day = easterOf(year);
    expect(isoWeekday(day)).toBe(7);
    expect(day >= `${year}-03-22` && day <= `${year}-04-25`).toBe(true);
  }
});

it("2026 has the eleven days that the calendar prints, two more in Moselle", () => {
  expect([...publicHolidays(2026).keys()].sort()).toEqual(["2026-01-01", "2026-04-06", "2026-05-01", "2026-05-08", "2026-05-14", "2026-05-25", "2026-07-14", "2026-08-15", "2026-11-01", "2026-11-11", "2026-12-25"]);
  expect(publicHolidays(2026, "57").size).toBe(13);
  expect(publicHoliday("2026-04-03", "57")).toBe("le Vendredi saint");
  expect(publicHoliday("2026-04-03")).toBeNull();
  expect(publicHoliday("2026-05-14")).toBe("l’Ascension");
});

it.each([["2026-08-31", 6, "2027-02-28"], ["2027-08-31", 6, "2028-02-29"], ["2026-01-31", 1, "2026-02-28"], ["2026-03-31", -1, "2026-02-28"], ["2026-11-20", 14, "2028-01-20"]])("%s and %i months is %s", (from, months, day) => expect(addMonths(from, months)).toBe(day));
it("days are added over a year's end and a change of hour", () => expect([addDays("2026-12-31", 1), addDays("2026-10-24", 2), addDays("2026-03-01", -1)]).toEqual(["2027-01-01", "2026-10-26", "2026-02-28"]));
