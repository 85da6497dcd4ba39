import { describe, expect, it } from "vitest";
import { instantInFrance } from "../kit/local-instant.ts";
import { isWorkingHour, reminderDue, type Remindable } from "./employer-reminders.ts";

const at = (day: string, time = "10:00") => instantInFrance(day, time) as Date;
/** Sent on Friday 20 November 2026, in the evening. */
const sent: Remindable = { state: "positionne", movedAt: at("2026-11-20", "19:00"), interviewAt: null, laterOn: null };
const due = (given: Partial<Remindable>, now: Date) => reminderDue({ ...sent, ...given }, now)?.step ?? null;

describe("an employer who has not answered", () => {
  it.each<[string, Partial<Remindable>, Date, string | null]>([
    ["the next day: nothing yet", {}, at("2026-11-21"), null],
    ["three days later, a Monday", {}, at("2026-11-23"), "first"],
    ["the same Monday at night: not now", {}, at("2026-11-23", "22:30"), null],
    ["the same Monday before the workshop opens: not now", {}, at("2026-11-23", "07:59"), null],
    ["the next morning, still the same one", {}, at("2026-11-24"), "first"],
    ["a week later", {}, at("2026-11-27"), "second"],
    ["eight days later, a Saturday: not now", {}, at("2026-11-28"), null],
    ["the Monday after: the second, not twice", {}, at("2026-11-30"), "second"],
    ["long after: the help line has it, no mail", {}, at("2026-12-02"), null],
    ["three days later is a Saturday: Monday", { movedAt: at("2026-11-18") }, at("2026-11-21"), null],
    ["… that Monday", { movedAt: at("2026-11-18") }, at("2026-11-23"), "first"],
    ["on 11 November, nobody is written to", { movedAt: at("2026-11-06") }, at("2026-11-11"), null],
    ["« plus tard » until Thursday: not on Wednesday", { laterOn: "2026-11-26" }, at("2026-11-25"), null],
    ["« plus tard » until Thursday: on Thursday", { laterOn: "2026-11-26" }, at("2026-11-26"), "first"],
    ["« plus tard » until Thursday, and nothing: once more", { laterOn: "2026-11-26" }, at("2026-11-30"), "second"],
    ["the day of the meeting: nothing", { state: "entretien", interviewAt: at("2026-11-24", "09:00") }, at("2026-11-24", "17:00"), null],
    ["the day after the meeting: how was it", { state: "entretien", interviewAt: at("2026-11-24", "09:00") }, at("2026-11-25"), "outcome"],
    ["a week after a yes: which day does it begin", { state: "accepte" }, at("2026-11-27"), "start"],
    ["once refused: nothing ever", { state: "refuse" }, at("2026-11-27"), null],
    ["once taken back: nothing ever", { state: "retire" }, at("2026-11-23"), null],
  ])("%s", (_what, given, now, expected) => {
    expect(due(given, now)).toBe(expected);
  });

  it("whatever the hour of a year, a reminder leaves on a working day by day, and two at most count from one answer", () => {
    const said = new Set<string>();
    for (let hour = 0; hour < 24 * 60; hour += 1) {
      const now = new Date(sent.movedAt.getTime() + hour * 3_600_000);
      const found = reminderDue(sent, now);
      if (found === null) continue;
      said.add(found.step);
      expect(isWorkingHour(now)).toBe(true);
    }
    expect([...said]).toEqual(["first", "second"]);
  });
});
