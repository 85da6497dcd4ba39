import { addDays } from "./milestones.ts";

/** How long after its day a check-in still takes an answer, or another one, days. Our choice: a phone is lost, then found. */
export const OPEN_DAYS = 45;
/** News that come somewhat before their day are news all the same, days. Our choice. */
export const EARLY_DAYS = 7;

/** A check-in of one side, as far as choosing goes. `dueOn`: calendar day of the territory. */
export type Choosable = { dueOn: string; isCancelled: boolean };

/**
 * The check-in that someone who gives news unasked answers today: the last one whose day has come and that is still open, else
 * the next one when it is near. None between two milestones that are far apart: there are other ways to say it.
 */
export function checkInToAnswer<T extends Choosable>(all: readonly T[], today: string): T | null {
  const standing = all.filter(({ isCancelled }) => !isCancelled).toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const come = standing.findLast(({ dueOn }) => dueOn <= today && today <= addDays(dueOn, OPEN_DAYS));
  return come ?? standing.find(({ dueOn }) => dueOn > today && dueOn <= addDays(today, EARLY_DAYS)) ?? null;
}
