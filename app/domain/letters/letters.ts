import { localDay } from "../kit/french.ts";

/** What is said for each refusal about a letter. */
export const letterRefusals: Record<string, string> = {
  "letter.no-coach": "Personne ne vous suit en ce moment. Appelez l’aide.",
  "letter.too-many": "Vous avez envoyé beaucoup de messages. Attendez une heure, ou appelez.",
};

/** An hour holds at most this many letters of one writer: more is a machine, or a finger stuck on a key. */
export const MOST_LETTERS_AN_HOUR = 40;

/** The two who write to each other. */
export type LetterSide = "beneficiary" | "coach";

/** One letter as one of the two reads it. `isNew`: she had not opened the page since it came. */
export type LetterView = { letterId: string; isMine: boolean; author: string; text: string; at: Date; isNew: boolean; /** It came from her number, nobody had signed in. */ isBySms: boolean };

/**
 * Letters under the day they were written, the oldest first.
 *
 * @param letters the oldest first
 * @returns days as `2026-12-04`, local to the territory; none is empty
 */
export function lettersByDay<L extends { at: Date }>(letters: readonly L[]): { day: string; letters: L[] }[] {
  const days: { day: string; letters: L[] }[] = [];
  for (const letter of letters) {
    const day = localDay(letter.at);
    const last = days.at(-1);
    if (last?.day === day) last.letters.push(letter);
    else days.push({ day, letters: [letter] });
  }
  return days;
}
