import { localDay, localTime } from "../kit/french.ts";
import { publicHoliday } from "../kit/public-holidays.ts";
import { addDays } from "../check-ins/milestones.ts";
import type { ApplicationState } from "./states.ts";

/**
 * Calendar days after which an employer who has not answered is reminded, once each; after the last, the help line calls.
 *
 * @source D+3 and D+7: issue 6; after a meeting and after a yes: our choice
 */
export const REMIND_AFTER_DAYS = { first: 3, second: 7, outcome: 1, start: 7 } as const;
/** A reminder that could not leave within these days is not sent late: the help line and the coach have the line by then. Our choice. */
const STALE_DAYS = 4;
/** Hours between which an employer at work is written to. Our choice. */
const WORKING = { from: "08:00", to: "18:00" } as const;

/** What a reminder asks: an answer (twice at most), how the meeting went, the first day. */
export type ReminderStep = "first" | "second" | "outcome" | "start";
export type Remindable = { state: ApplicationState; movedAt: Date; interviewAt: Date | null; /** « Plus tard »: a calendar day. */ laterOn: string | null };

/** Whether an employer may be written to: a working day of the département, by day. Never at night, at the weekend nor on a holiday. */
export function isWorkingHour(now: Date): boolean {
  const [day, time] = [localDay(now), localTime(now)];
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday >= 1 && weekday <= 5 && publicHoliday(day) === null && time >= WORKING.from && time < WORKING.to;
}

/**
 * Which reminder an application calls for at this instant, and from which day it counts; `null` when none does.
 *
 * A step that falls on a Sunday waits for Monday; one that two days of closing made late is said once, not twice. « Plus tard »
 * counts from the day he asked for: that day itself is the first reminder. Any answer begins anew.
 */
export function reminderDue({ state, movedAt, interviewAt, laterOn }: Remindable, now: Date): { step: ReminderStep; since: string } | null {
  if (!isWorkingHour(now)) return null;
  const today = localDay(now);
  const found = stepsOf({ state, movedAt, interviewAt, laterOn }).findLast(({ on }) => on <= today);
  return found && today <= addDays(found.on, STALE_DAYS) ? { step: found.step, since: found.since } : null;
}

function stepsOf({ state, movedAt, interviewAt, laterOn }: Remindable): { step: ReminderStep; on: string; since: string }[] {
  const moved = localDay(movedAt);
  const from = (since: string, step: ReminderStep, days: number) => ({ step, since, on: addDays(since, days) });
  if (state === "positionne" && laterOn !== null) return [from(laterOn, "first", 0), from(laterOn, "second", REMIND_AFTER_DAYS.second - REMIND_AFTER_DAYS.first)];
  if (state === "positionne") return [from(moved, "first", REMIND_AFTER_DAYS.first), from(moved, "second", REMIND_AFTER_DAYS.second)];
  if (state === "entretien" && interviewAt !== null) return [from(localDay(interviewAt), "outcome", REMIND_AFTER_DAYS.outcome)];
  return state === "accepte" ? [from(moved, "start", REMIND_AFTER_DAYS.start)] : [];
}
