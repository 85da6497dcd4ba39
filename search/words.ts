import { isEmptyWord } from "#app/domain/skills/french-words.ts";
import { wordsOf } from "#app/domain/skills/normalise.ts";

/** A form field takes more, a search does not: whoever pastes a whole advert still gets an answer in time. */
const MOST_WORDS = 8;
const LONGEST_WORD = 40;

/**
 * The words of what was typed that a search looks for: normalised, each once, in the order typed.
 *
 * « Je cherche un emploi d’aide-soignante » gives `aide`, `soignante`. At most 8 words of at most 40 letters.
 */
export function queryWords(text: string | undefined): string[] {
  const words = wordsOf((text ?? "").slice(0, 500)).filter((word) => !isEmptyWord(word));
  return [...new Set(words.map((word) => word.slice(0, LONGEST_WORD)))].slice(0, MOST_WORDS);
}

/**
 * What to try, in order, until something is found: all the words, then without the shortest, and so on down to the longest;
 * then each other word alone, the longest first.
 *
 * Within an attempt the words keep the order typed. No words, no attempt.
 */
export function wordAttempts(words: readonly string[]): string[][] {
  const byLength = words.map((word, place) => ({ word, place })).sort((a, b) => b.word.length - a.word.length || a.place - b.place);
  const attempts = byLength.map((_, dropped) => {
    const kept = byLength.slice(0, byLength.length - dropped);
    return kept.sort((a, b) => a.place - b.place).map(({ word }) => word);
  });
  const alone = byLength.slice(1).map(({ word }) => [word]);
  return [...attempts, ...alone];
}
