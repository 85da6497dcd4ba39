import type { IsoDay } from "../matching/types.ts";
import { addDays, addMonths } from "../kit/calendar-days.ts";

/** What a territory may decide of its coaching. Months are calendar months. */
export type CoachingRules = {
  /** How long a first intention lasts. */
  months: number;
  /** How many of them are in the job: from the day of hiring, they are covered even past the end. */
  monthsInJob: number;
  /** How much a renewal adds; 0: no renewal. */
  renewalMonths: number;
  /** From how many days before its end a coaching may be renewed. */
  renewalFromDays: number;
  /** Until how many days after its end. Later, it is closed, and another stay may begin. */
  renewalUntilDays: number;
  /** A job found so long after the end still counts as a positive exit. */
  laterExitMonths: number;
  /** How many unexcused absences are let pass before the coach is told: she is told of the next one. */
  absencesLetPass: number;
};

/** @source domain/orne.md 1.2 (6 months, 2 in the job, once by exception), 1.5 (within 2 months), 3.2 (more than two absences); the days around a renewal are our choice, decision 0039 */
export const defaultCoachingRules: CoachingRules = { months: 6, monthsInJob: 2, renewalMonths: 6, renewalFromDays: 60, renewalUntilDays: 31, laterExitMonths: 2, absencesLetPass: 2 };

/** The least and the most of each number that a territory may choose. */
export const coachingRuleBounds: Record<keyof CoachingRules, readonly [number, number]> = {
  months: [1, 24], monthsInJob: [0, 12], renewalMonths: [0, 24], renewalFromDays: [1, 180], renewalUntilDays: [0, 180], laterExitMonths: [0, 12], absencesLetPass: [1, 20],
};

/** The rules of a territory: what it decided, our default for the rest and for what is out of bounds. */
export function coachingRules(kept: unknown): CoachingRules {
  const own = kept !== null && typeof kept === "object" ? (kept as Record<string, unknown>) : {};
  const chosen = Object.entries(coachingRuleBounds).filter(([name, [least, most]]) => Number.isInteger(own[name]) && (own[name] as number) >= least && (own[name] as number) <= most);
  return { ...defaultCoachingRules, ...Object.fromEntries(chosen.map(([name]) => [name, own[name]])) };
}

/** The last day of so many months that begin on a day: 20 November and six months end on 19 May. */
export function lastDayOf(startsOn: IsoDay, months: number): IsoDay {
  return addDays(addMonths(startsOn, months), -1);
}

/**
 * When a coaching ends, once someone is hired: where it was planned to, or later, so that the months in the job are covered.
 *
 * An early hiring shortens nothing: the coach closes it when the person needs her no more.
 *
 * @source « 6 mois (dont 2 mois en emploi) », domain/orne.md 1.2; our reading: decision 0039
 */
export function endWithJob(plannedEndsOn: IsoDay, hiredOn: IsoDay | null, rules: Pick<CoachingRules, "monthsInJob">): IsoDay {
  if (hiredOn === null || rules.monthsInJob === 0) return plannedEndsOn;
  const covered = lastDayOf(hiredOn, rules.monthsInJob);
  return covered > plannedEndsOn ? covered : plannedEndsOn;
}
