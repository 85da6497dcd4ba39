import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localDay } from "../kit/french.ts";
import type { Rhythm } from "./choice.ts";
import { digestDueFor, digestLeavesAt, weeklyDayFrom, type KnownDigest } from "./digest.ts";
import { sendableAt } from "./quiet-hours.ts";

/** Friday 20 November 2026, this hour in France; 3: Monday. */
const at = (hour: number, later = 0) => new Date(Date.UTC(2026, 10, 20 + later, hour - 1, 10));
const gone = (due: string, createdAt: Date): KnownDigest => ({ due, isWaiting: false, createdAt });
const waiting = (due: string, createdAt: Date): KnownDigest => ({ due, isWaiting: true, createdAt });

describe("which digest carries a match", () => {
  it.each<[string, Rhythm, Date, KnownDigest[], string | null]>([
    ["daily, the first of the day: today's", "daily", at(10), [], "2026-11-20"],
    ["daily, today's is gone: tomorrow's", "daily", at(12), [gone("2026-11-20", at(10))], "2026-11-21"],
    ["one waits: it carries this one too", "daily", at(12), [waiting("2026-11-21", at(11))], null],
    ["one left after it was found: it carried it", "daily", at(9), [gone("2026-11-20", at(10))], null],
    ["at once, the first: this hour's", "at-once", at(10), [], "2026-11-20T10"],
    ["at once, this hour's is gone: the next hour's", "at-once", at(10, 0), [gone("2026-11-20T10", at(9))], "2026-11-20T11"],
    ["at once, one of the hour before is gone: this hour's", "at-once", at(11), [gone("2026-11-20T10", at(10))], "2026-11-20T11"],
    ["weekly, on a Friday: Monday's", "weekly", at(10), [], "2026-11-23"],
    ["weekly, on a Monday: that day's", "weekly", at(10, 3), [], "2026-11-23"],
    ["weekly, Monday's is gone: the Monday after", "weekly", at(12, 3), [gone("2026-11-23", at(8, 3))], "2026-11-30"],
    ["weekly again after a Monday's that left earlier: a day of its own", "weekly", at(12, 1), [gone("2026-11-23", at(10))], "2026-11-30"],
    ["never: none", "never", at(10), [], null],
  ])("%s", (_, rhythm, foundAt, known, due) => expect(digestDueFor(rhythm, foundAt, foundAt, known)).toBe(due));

  it("found in the evening, is due the day it leaves", () => {
    const evening = at(22);
    expect(digestDueFor("daily", evening, sendableAt(evening, false), [])).toBe("2026-11-21");
    expect(digestDueFor("at-once", evening, sendableAt(evening, false), [])).toBe("2026-11-21T08");
  });

  it("is never one that is taken, whatever went before", () => {
    fc.assert(fc.property(fc.constantFrom<Rhythm>("at-once", "daily", "weekly"), fc.uniqueArray(fc.constantFrom("2026-11-20", "2026-11-20T10", "2026-11-20T11", "2026-11-21", "2026-11-23", "2026-11-30", "2026-12-07")), (rhythm, dues) => {
      const known = dues.map((due) => gone(due, at(8)));
      expect(dues).not.toContain(digestDueFor(rhythm, at(10), at(10), known));
    }));
  });
});

describe("when a digest leaves, by the rhythm of now", () => {
  it.each<[string, "at-once" | "daily" | "weekly", Date, Date | null, Date]>([
    ["daily, none today: now", "daily", at(10), at(10, -1), at(10)],
    ["daily, one today: tomorrow at 8 h", "daily", at(12), at(10), new Date("2026-11-21T07:00:00Z")],
    ["at once, none lately: now", "at-once", at(10), null, at(10)],
    ["at once, one 20 minutes ago: an hour after it", "at-once", new Date(at(10).getTime() + 20 * 60_000), at(10), at(11)],
    ["weekly, on a Friday: Monday at 8 h", "weekly", at(10), null, new Date("2026-11-23T07:00:00Z")],
    ["weekly, on a Monday: now", "weekly", at(10, 3), at(10), at(10, 3)],
    ["weekly, on a Monday that had its own: a week later", "weekly", at(10, 3), at(8, 3), new Date("2026-11-30T07:00:00Z")],
  ])("%s", (_, rhythm, now, last, leaves) => expect(digestLeavesAt(rhythm, now, last)).toEqual(leaves));

  it("is never in the past, never two in an hour, a day or a week", () => {
    fc.assert(fc.property(fc.constantFrom<"at-once" | "daily" | "weekly">("at-once", "daily", "weekly"), fc.date({ min: new Date("2026-01-01"), max: new Date("2028-01-01"), noInvalidDate: true }), fc.nat(10 * 86_400_000), (rhythm, now, ago) => {
      const last = new Date(now.getTime() - ago);
      const leaves = digestLeavesAt(rhythm, now, last);
      expect(leaves.getTime()).toBeGreaterThanOrEqual(now.getTime());
      if (rhythm === "at-once") expect(leaves.getTime() - last.getTime()).toBeGreaterThanOrEqual(3_600_000);
      else expect(localDay(leaves)).not.toBe(localDay(last));
      if (rhythm === "weekly") expect(weeklyDayFrom(localDay(leaves))).toBe(localDay(leaves));
    }));
  });
});
