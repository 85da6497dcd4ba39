import type { DayClock, DayLine, DaySource } from "./line.ts";
import { answerLines } from "./sources/answers.ts";
import { applicationLines } from "./sources/applications.ts";
import { callAskedLines, employerStepLines, offerEndingLines } from "./sources/employers.ts";
import { loanLines, suitsLines, undeliveredLines } from "./sources/around.ts";
import { cardReplyLines, checkInLines, prescriptionLines, vivierLines } from "./sources/followed.ts";
import { peopleLines } from "./sources/people.ts";
import { accessLines, referralLines } from "./sources/referents.ts";
import { erasedLines } from "./sources/erased.ts";
import { explainedLines, letterLines, taskLines, unableLines } from "./sources/said.ts";

/** Everything that a coach's day is made of: a name, and how its rows become lines. How to add one: docs/the-day.md. */
export const daySources = {
  applications: applicationLines,
  answers: answerLines,
  people: peopleLines,
  letters: letterLines,
  unable: unableLines,
  explained: explainedLines,
  tasks: taskLines,
  loans: loanLines,
  undelivered: undeliveredLines,
  suits: suitsLines,
  checkIns: checkInLines,
  prescriptions: prescriptionLines,
  viviers: vivierLines,
  accesses: accessLines,
  referrals: referralLines,
  erased: erasedLines,
  cardReplies: cardReplyLines,
  callsAsked: callAskedLines,
  employerSteps: employerStepLines,
  offersEnding: offerEndingLines,
};

/** The rows that each source wants, by its name. */
export type DayFacts = { [Name in keyof typeof daySources]: (typeof daySources)[Name] extends DaySource<infer Row> ? Row : never };

/** The lines of every source, in no order yet. */
export function dayLines(facts: { [Name in keyof DayFacts]: readonly DayFacts[Name][] }, clock: DayClock): DayLine[] {
  return Object.entries(daySources).flatMap(([name, lines]) => (lines as DaySource<unknown>)(facts[name as keyof DayFacts], clock));
}
