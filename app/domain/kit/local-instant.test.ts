import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localDay, localTime } from "./french.ts";
import { instantInFrance } from "./local-instant.ts";

const at = (iso: string) => new Date(iso);

describe("a day and an hour typed in a form", () => {
  it("give the instant at which clocks in France show them", () => {
    expect(instantInFrance("2026-12-03", "09:30")).toEqual(at("2026-12-03T08:30:00Z"));
    expect(instantInFrance("2026-07-03", "09:30")).toEqual(at("2026-07-03T07:30:00Z"));
  });

  it("are refused when they do not exist", () => {
    for (const [day, time] of [["2026-02-30", "09:00"], ["2026-13-01", "09:00"], ["hier", "09:00"], ["2026-12-03", "24:00"], ["2026-12-03", "9h"], ["", ""]] as const) {
      expect(instantInFrance(day, time), `${day} ${time}`).toBeNull();
    }
  });

  it("come back the same from any instant that clocks show once", () => {
    fc.assert(
      fc.property(fc.date({ min: at("2020-01-01T00:00:00Z"), max: at("2040-01-01T00:00:00Z"), noInvalidDate: true }), (any) => {
        const whole = new Date(Math.floor(any.getTime() / 60_000) * 60_000);
        const back = instantInFrance(localDay(whole), localTime(whole));
        // Autumn's repeated hour is shown twice; the first showing is the answer.
        expect([0, 3_600_000]).toContain(whole.getTime() - (back?.getTime() ?? 0));
      }),
    );
  });

  it("are moved on when spring skips the hour", () => {
    expect(instantInFrance("2026-03-29", "02:30")).toEqual(at("2026-03-29T01:30:00Z"));
  });
});
