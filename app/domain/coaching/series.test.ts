import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, isoWeekday } from "../kit/calendar-days.ts";
import { publicHoliday } from "../kit/public-holidays.ts";
import { clashesOf, type Taken } from "./clashes.ts";
import { countInvitations, mayAnswerInvitation, mayTickPresence } from "./group-events.ts";
import { seriesDays, seriesHorizon, type Series } from "./series.ts";

/** Every Friday, from 20 November 2026. */
const aSeries = (given: Partial<Series> = {}): Series => ({ startsOn: "2026-11-20", drawnThroughOn: null, stoppedOn: null, keepsHolidays: false, ...given });

describe("a weekly series", () => {
  it("is drawn up for six weeks, without Christmas and New Year's Day, which fall on a Friday", () => {
    expect(seriesDays(aSeries(), "2026-11-20", "61")).toEqual(["2026-11-20", "2026-11-27", "2026-12-04", "2026-12-11", "2026-12-18"]);
    expect(seriesDays(aSeries({ keepsHolidays: true }), "2026-11-20", "61")).toEqual(["2026-11-20", "2026-11-27", "2026-12-04", "2026-12-11", "2026-12-18", "2026-12-25", "2027-01-01"]);
  });
  it("begins on its first day when that is to come, and gives no day that is past", () => {
    expect(seriesDays(aSeries({ startsOn: "2026-12-04" }), "2026-11-20", "61")[0]).toBe("2026-12-04");
    expect(seriesDays(aSeries(), "2026-12-01", "61")[0]).toBe("2026-12-04");
  });
  it("stops before the day it is stopped on", () => {
    expect(seriesDays(aSeries({ stoppedOn: "2026-12-04" }), "2026-11-20", "61")).toEqual(["2026-11-20", "2026-11-27"]);
    expect(seriesDays(aSeries({ stoppedOn: "2026-11-20" }), "2026-11-20", "61")).toEqual([]);
  });
  it("drawn up every day for a year gives each week once, its weekday always, a holiday never", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 1, max: 40 }), (from, every) => {
      const startsOn = addDays("2026-01-01", from);
      const all: string[] = [];
      let series = aSeries({ startsOn });
      for (let after = 0; after <= 365; after += every) {
        const today = addDays(startsOn, after);
        all.push(...seriesDays(series, today, "61"));
        series = { ...series, drawnThroughOn: seriesHorizon(today) };
      }
      const expected: string[] = [];
      for (let day = startsOn; day <= seriesHorizon(addDays(startsOn, Math.floor(365 / every) * every)); day = addDays(day, 7)) if (publicHoliday(day) === null) expected.push(day);
      expect(all).toEqual(expected);
      expect(all.every((day) => isoWeekday(day) === isoWeekday(startsOn))).toBe(true);
    }), { numRuns: 60 });
  });
});

describe("what stands against an hour", () => {
  const at = (time: string) => new Date(`2026-11-24T${time}:00Z`);
  const taken = (time: string, minutes = 45, whose: Taken["whose"] = "coach"): Taken => ({ startsAt: at(time), minutes, whose, what: "Rendez-vous N. R." });
  it.each([
    ["09:00", 45, "08:15", 45, false],
    ["09:00", 45, "09:45", 45, false],
    ["09:00", 45, "09:44", 45, true],
    ["09:00", 45, "08:00", 120, true],
    ["09:00", 120, "10:00", 5, true],
  ])("%s for %i minutes and %s for %i minutes: %s", (time, minutes, other, length, is) => {
    expect(clashesOf(at(time), minutes, [taken(other, length)], "61").length > 0).toBe(is);
  });
  it("is the same seen from either", () => {
    fc.assert(fc.property(fc.nat(600), fc.integer({ min: 5, max: 240 }), fc.nat(600), fc.integer({ min: 5, max: 240 }), (a, la, b, lb) => {
      const instant = (minute: number) => new Date(at("06:00").getTime() + minute * 60_000);
      const sees = (from: number, length: number, other: number, otherLength: number) => clashesOf(instant(from), length, [{ startsAt: instant(other), minutes: otherLength, whose: "coach", what: "" }], "61").length;
      expect(sees(a, la, b, lb)).toBe(sees(b, lb, a, la));
    }));
  });
  it("names a holiday and a Sunday", () => {
    expect(clashesOf(new Date("2026-12-25T09:00:00Z"), 45, [], "61")).toMatchObject([{ reason: { kind: "holiday", name: "Noël" } }]);
    expect(clashesOf(new Date("2026-11-22T09:00:00Z"), 45, [], "61")).toMatchObject([{ reason: { kind: "sunday" } }]);
    expect(clashesOf(at("09:00"), 45, [], "61")).toEqual([]);
  });
});

describe("a group event", () => {
  const now = new Date("2026-11-20T08:00:00Z");
  const event = { startsAt: new Date("2026-11-24T13:00:00Z"), cancelledAt: null, places: 2 };
  const code = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? "ok" : result.refusal?.code);
  it.each<["confirmed" | "cannot", number, object, object, Date, string]>([
    ["confirmed", 1, {}, {}, now, "ok"],
    ["confirmed", 2, {}, {}, now, "event.full"],
    ["cannot", 2, {}, {}, now, "ok"],
    ["confirmed", 0, { cancelledAt: now }, {}, now, "appointment.not-standing"],
    ["cannot", 0, {}, { takenBackAt: now }, now, "appointment.not-standing"],
    ["confirmed", 0, {}, {}, event.startsAt, "appointment.begun"],
  ])("« %s » with %i seats taken, %j %j at %s: %s", (answer, taken, given, invitation, at, expected) => {
    expect(code(mayAnswerInvitation({ ...event, ...given }, { takenBackAt: null, ...invitation }, answer, taken, at))).toBe(expected);
  });
  it("is ticked from an hour before, not once it is cancelled", () => {
    expect(code(mayTickPresence(event, new Date("2026-11-24T11:59:00Z")))).toBe("event.not-yet");
    expect(code(mayTickPresence(event, new Date("2026-11-24T12:00:00Z")))).toBe("ok");
    expect(code(mayTickPresence({ ...event, cancelledAt: now }, event.startsAt))).toBe("event.cancelled");
  });
  it("counts who stands", () => {
    const one = (answer: string | null, presentAt: Date | null = null, takenBackAt: Date | null = null) => ({ answer, presentAt, takenBackAt });
    expect(countInvitations([one(null), one("confirmed", now), one("confirmed"), one("cannot"), one(null, now), one("confirmed", null, now)])).toEqual({ invited: 5, confirmed: 2, declined: 1, present: 2 });
  });
});
