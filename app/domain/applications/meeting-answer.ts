import type { Reason } from "./reasons.ts";

/**
 * What a person says of an interview that an employer fixed, as the line of the application's history keeps it.
 *
 * The employer reads whether she comes; why she cannot is in the note of the line, for her coach.
 */
export const meetingAnswers = [
  { code: "rendez-vous-confirme", label: "Je viendrai", short: "Rendez-vous confirmé par la personne" },
  { code: "rendez-vous-impossible", label: "Je ne peux pas venir", short: "Ne peut pas venir au rendez-vous" },
] as const satisfies readonly Reason[];

export type MeetingAnswer = "confirmed" | "cannot";

/** The code of an answer, for the history. */
export function meetingAnswerCode(answer: MeetingAnswer): string {
  return meetingAnswers[answer === "confirmed" ? 0 : 1].code;
}

/**
 * Her answer to the interview in force, from the last line of the history that leads to `entretien`; `null` when she has not answered.
 *
 * A meeting that the employer fixes anew is a later line: what she said of the earlier one no longer holds.
 */
export function meetingAnswerOf(last: { byRole: string; reason: string | null } | undefined): MeetingAnswer | null {
  if (last?.byRole !== "beneficiary") return null;
  if (last.reason === meetingAnswerCode("confirmed")) return "confirmed";
  return last.reason === meetingAnswerCode("cannot") ? "cannot" : null;
}
