import { wordsOf } from "#app/domain/skills/normalise.ts";

const EMPTY = new Set(
  "a ai au aux avec ce ces cet cette d dans de des du elle en est et etre eux h f il ils je l la le les leur leurs lui m ma mais me mes meme mon n ne nos notre nous on ou par pas plus pour qu que qui s sa sans se ses son sont sur t ta te tes ton tu un une vos votre vous y".split(" "),
);
/** The longest ending first; what is left keeps three letters. */
const ENDINGS: readonly (readonly [string, string])[] = [
  ["atrices", "ateur"], ["atrice", "ateur"], ["trices", "teur"], ["trice", "teur"], ["euses", "eur"], ["euse", "eur"], ["ieres", "ier"], ["iere", "ier"], ["ennes", "en"], ["enne", "en"],
  ["ives", "if"], ["ive", "if"], ["ales", "al"], ["aux", "al"], ["ees", ""], ["ee", ""], ["es", ""], ["e", ""], ["s", ""], ["x", ""],
];

/**
 * The words of a French text as a search compares them: no accent, no empty word, plurals and feminines brought together.
 *
 * Light on purpose, as PostgreSQL's and Lucene's light French stemmers are: « serveuses » and « serveur » meet, « serveur » and « service » do not.
 */
export function frenchStems(text: string): string[] {
  return wordsOf(text).filter((word) => word.length > 1 && !EMPTY.has(word)).map(stem);
}

function stem(word: string): string {
  for (const [ending, kept] of ENDINGS) {
    if (word.endsWith(ending) && word.length - ending.length + kept.length >= 3) return word.slice(0, word.length - ending.length) + kept;
  }
  return word;
}
