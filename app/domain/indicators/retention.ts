import type { CheckInAnswer } from "../check-ins/answers.ts";
import { addMonths } from "../check-ins/milestones.ts";
import { LEAST_PEOPLE } from "./small-cells.ts";

/** The months after the first day at which it is asked who is still in the job. @source issue 5 item 9 */
export const RETENTION_MONTHS = [1, 3, 6, 12] as const;

/** A hire and the dated facts about it. Days are calendar days; `endedOn` is the last day of work. */
export type Hire = { hiredOn: string; endedOn: string | null; endedAtTerm: boolean; answers: readonly { on: string; answer: CheckInAnswer }[] };
export type Standing = "in-job" | "left" | "unknown";
/** `hires` = `inJob` + `left` + `unknown`; `atTerm` are those of `left` whose contract came to its end. `share`: of those known, 0 to 1. */
export type Retention = { months: number; hires: number; inJob: number; left: number; atTerm: number; unknown: number; share: number | null };

/**
 * Whether someone was still in the job on a day, by dated facts only. What nobody said is unknown: silence proves nothing.
 *
 * - a last day of work before that day: left; on it or after it: in the job
 * - no end noted: news given on that day or after it, by either side, that the work goes on: in the job
 * - otherwise « it stopped », said before that day: left
 */
export function standingOn(day: string, { endedOn, answers }: Hire): Standing {
  if (endedOn !== null) return endedOn < day ? "left" : "in-job";
  if (answers.some(({ on, answer }) => on >= day && answer !== "stopped")) return "in-job";
  return answers.some(({ on, answer }) => on < day && answer === "stopped") ? "left" : "unknown";
}

/**
 * Who is still in the job so many months after the first day.
 *
 * Counted: the hires whose day has come (`hiredOn` + months ≤ today). The share is `inJob` over those known; those unknown are
 * counted apart and in no share. Months are calendar months; where the month is shorter, its last day.
 */
export function retentionAt(months: number, hires: readonly Hire[], today: string): Retention {
  const counted = hires.map((hire) => ({ hire, day: addMonths(hire.hiredOn, months) })).filter(({ day }) => day <= today);
  const standing = counted.map(({ hire, day }) => ({ hire, is: standingOn(day, hire) }));
  const count = (is: Standing) => standing.filter((one) => one.is === is).length;
  const [inJob, left] = [count("in-job"), count("left")];
  return {
    months, hires: counted.length, inJob, left, unknown: count("unknown"), share: inJob + left === 0 ? null : inJob / (inJob + left),
    atTerm: standing.filter(({ is, hire }) => is === "left" && hire.endedAtTerm).length,
  };
}

/** What may be shown: `null` is hidden. `isRounded`: the share is given to the nearest ten per cent, so that no count is found from it. */
export type SafeRetention = { months: number; hires: number | null; inJob: number | null; left: number | null; atTerm: number | null; unknown: number | null; share: number | null; isRounded: boolean };

/** The same without a figure that fewer than five people stand behind; where one of the counts is so small, all of them are hidden. */
export function safeRetention(one: Retention): SafeRetention {
  const hidden = { months: one.months, hires: null, inJob: null, left: null, atTerm: null, unknown: null, share: null, isRounded: false };
  if (one.hires < LEAST_PEOPLE) return hidden;
  const isSmall = (count: number) => count > 0 && count < LEAST_PEOPLE;
  if (![one.inJob, one.left, one.unknown].some(isSmall)) return { ...one, atTerm: isSmall(one.atTerm) || isSmall(one.left - one.atTerm) ? null : one.atTerm, isRounded: false };
  const enoughKnown = one.inJob + one.left >= LEAST_PEOPLE;
  return { ...hidden, hires: one.hires, share: enoughKnown && one.share !== null ? Math.round(one.share * 10) / 10 : null, isRounded: true };
}
