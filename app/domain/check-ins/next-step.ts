import { addDays, dayOfMilestone, nextMilestone, type Milestone } from "./milestones.ts";

/** A check-in that waits. `sentOn`, `remindedOn`: calendar days of the territory; `hiredOn` is the first day it counts from. */
export type Waiting = { milestone: Milestone; hiredOn: string; dueOn: string; sentOn: string | null; remindedOn: string | null; isReachable: boolean };
/** `wait`: nothing today. `send`, `remind`: a message. `call`: the coach is asked to call. `lapse`: too late, nothing more is asked. */
export type Step = "wait" | "send" | "remind" | "call" | "lapse";

/** Days of silence before the one reminder, and after it before the coach is asked to call. Our choice: decision 0041. */
export const REMIND_AFTER_DAYS = 3;
export const CALL_AFTER_DAYS = 3;
/** The last milestone has none after it: it is no longer asked after so many days. */
const LAST_LAPSES_AFTER_DAYS = 30;

/** The day from which a milestone is no longer asked: the next one takes its place. */
export function lapsesOn({ milestone, hiredOn, dueOn }: Pick<Waiting, "milestone" | "hiredOn" | "dueOn">): string {
  const next = nextMilestone(milestone);
  return next === null ? addDays(dueOn, LAST_LAPSES_AFTER_DAYS) : dayOfMilestone(hiredOn, next);
}

/**
 * What is to be done today of a check-in that nobody answered: one message, one reminder, then a call by the coach. Never more.
 *
 * Someone whom no message reaches is called on the very day.
 */
export function nextStep(one: Waiting, today: string): Step {
  if (today < one.dueOn) return "wait";
  if (today >= lapsesOn(one)) return "lapse";
  if (one.sentOn === null) return one.isReachable ? "send" : "call";
  if (one.remindedOn === null) return today >= addDays(one.sentOn, REMIND_AFTER_DAYS) ? (one.isReachable ? "remind" : "call") : "wait";
  return today >= addDays(one.remindedOn, CALL_AFTER_DAYS) ? "call" : "wait";
}
