import type { ApplicationState } from "./states.ts";

/**
 * Days without an answer from the employer after which the silence is said to the person and shown to her coach.
 *
 * @source after sending: « no answer from an employer for 7 days » (issue 5); after a meeting: our choice
 */
export const SILENT_AFTER_DAYS = { sent: 7, meeting: 3 } as const;
const DAY_MS = 86_400_000;

export type Waiting = { state: ApplicationState; movedAt: Date; interviewAt: Date | null };

/**
 * How many whole days an employer has been silent, once that is long enough to be said; `null` before, and when nothing is awaited of him.
 *
 * « Plus tard » is an answer: it moves `movedAt`, and the days are counted again from there.
 */
export function silentDays({ state, movedAt, interviewAt }: Waiting, now: Date): number | null {
  const since = state === "positionne" ? movedAt : state === "entretien" ? interviewAt : null;
  if (since === null) return null;
  const days = Math.floor((now.getTime() - since.getTime()) / DAY_MS);
  return days >= (state === "positionne" ? SILENT_AFTER_DAYS.sent : SILENT_AFTER_DAYS.meeting) ? days : null;
}
