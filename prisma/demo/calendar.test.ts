import { expect, it } from "vitest";
import { localDay, localTime } from "#app/domain/kit/french.ts";
import { calendarOf } from "./calendar.ts";

const NOW = new Date("2026-11-20T08:00:00.000Z");

it("counts days from today in France, over the change of hour", () => {
  const calendar = calendarOf(NOW);
  expect(calendar.iso(0)).toBe("2026-11-20");
  expect(calendar.monday).toBe(-4);
  expect(calendar.iso(calendar.workday(2))).toBe("2026-11-20");
  expect(calendar.iso(calendar.workdayFrom(2))).toBe("2026-11-23");
  for (const day of [-200, -26, -25, 0, 130]) {
    expect(localDay(calendar.at(day, 9 * 60))).toBe(calendar.iso(day));
    expect(localTime(calendar.at(day, 9 * 60 + 15))).toBe("09:15");
    expect(calendar.dayOf(calendar.at(day, 23 * 60 + 59))).toBe(day);
  }
});

it("an evening in France belongs to that day, even when it is the next one somewhere else", () => {
  expect(calendarOf(new Date("2026-06-30T22:30:00.000Z")).iso(0)).toBe("2026-07-01");
});
