import { expect, it } from "vitest";
import { dayOfMilestone, milestoneCodes, type Milestone } from "./milestones.ts";
import { checkInToAnswer, EARLY_DAYS, OPEN_DAYS } from "./which-check-in.ts";

const FIRST_DAY = "2026-11-20";
const all = milestoneCodes.map((milestone) => ({ milestone, dueOn: dayOfMilestone(FIRST_DAY, milestone), isCancelled: false }));
const chosen = (today: string, but: Milestone[] = []) => checkInToAnswer(all.map((one) => ({ ...one, isCancelled: but.includes(one.milestone) })), today)?.milestone ?? null;

it.each<[string, string, Milestone[], Milestone | null]>([
  ["the very first day: the next one is near", "2026-11-20", [], "j2"],
  ["two days later", "2026-11-22", [], "j2"],
  ["the eve of the fifteenth: still the second", "2026-12-04", [], "j2"],
  ["the fifteenth", "2026-12-05", [], "j15"],
  ["after a month", "2026-12-20", [], "m1"],
  ["the last day the third month is open", "2027-04-06", [], "m3"],
  ["the day after: nothing is near", "2027-04-07", [], null],
  ["a week before the sixth month", "2027-05-13", [], "m6"],
  ["eight days before it", "2027-05-12", [], null],
  ["long after the last", "2028-03-01", [], null],
  ["one that was cancelled is passed over", "2026-12-05", ["j15"], "j2"],
  ["all were cancelled: the work ended", "2026-12-05", [...milestoneCodes], null],
])("%s", (_, today, cancelled, expected) => expect(chosen(today, cancelled)).toBe(expected));

it("stays within what the link and the coach may still write", () => {
  expect([OPEN_DAYS, EARLY_DAYS]).toEqual([45, 7]);
  expect(checkInToAnswer([], FIRST_DAY)).toBeNull();
});
