import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../kit/calendar-days.ts";
import { contactKinds, ERASURE, erasureStep, lastContactOn } from "./contact.ts";

describe("the last contact", () => {
  it("is the latest of all kinds, on the calendar of France", () => {
    expect(lastContactOn({ opened: new Date("2024-01-05T09:00:00Z"), letter: new Date("2024-11-30T23:30:00Z"), call: null })).toBe("2024-12-01");
    expect(lastContactOn({})).toBeNull();
  });
  it("may be to come: a coaching runs until its last day", () => expect(lastContactOn({ "sign-in": new Date("2024-01-05T09:00:00Z"), coaching: new Date("2027-02-01T00:00:00Z") })).toBe("2027-02-01"));
  it("is never what others do alone", () => {
    for (const kind of ["message-sent", "proposal", "coach-note", "file-read", "absence", "meeting-to-come", "employer-move"] as const) expect(contactKinds[kind].counts).toBe(false);
  });
});

describe("two years without contact", () => {
  it.each([
    ["the day after the contact", "2024-11-29", null, "none"],
    ["thirty-one days before", "2026-10-27", null, "none"],
    ["thirty days before: warned, for that very day", "2026-10-28", null, "warn 2026-11-27"],
    ["the job had stopped: warned late, she has her thirty days", "2026-11-20", null, "warn 2026-12-20"],
    ["years late", "2030-01-01", null, "warn 2030-01-31"],
    ["warned, the day before", "2026-11-26", "2026-11-27", "wait"],
    ["warned, that day", "2026-11-27", "2026-11-27", "erase"],
    ["warned late, two years are over and her days are not", "2026-12-19", "2026-12-20", "wait"],
    ["warned, then a contact was noted", "2026-10-20", "2026-11-27", "forget"],
  ])("%s", (_, today, noticeOn, expected) => {
    const said = erasureStep("2024-11-27", today, noticeOn);
    expect([said.step, "erasesOn" in said ? said.erasesOn : ""].join(" ").trim()).toBe(expected);
  });

  it("the 29th of February two years later is the 28th", () => expect(erasureStep("2024-02-29", "2026-01-29", null)).toEqual({ step: "warn", erasesOn: "2026-02-28" }));

  it("whatever the days: nobody is erased without a whole warning, nor before two years", () => {
    const day = fc.integer({ min: 0, max: 3_000 }).map((n) => addDays("2022-01-01", n));
    fc.assert(fc.property(day, day, (lastOn, today) => {
      const warned = erasureStep(lastOn, today, null);
      if (warned.step !== "warn") {
        expect(today < addDays(lastOn, 731 - ERASURE.warnedDays)).toBe(true);
        return;
      }
      expect(warned.erasesOn >= addDays(today, ERASURE.warnedDays)).toBe(true);
      expect(warned.erasesOn >= addDays(lastOn, 730)).toBe(true);
      expect(erasureStep(lastOn, addDays(warned.erasesOn, -1), warned.erasesOn).step).toBe("wait");
      expect(erasureStep(lastOn, warned.erasesOn, warned.erasesOn).step).toBe("erase");
      expect(erasureStep(today, warned.erasesOn, warned.erasesOn).step).toBe("forget");
    }));
  });
});
