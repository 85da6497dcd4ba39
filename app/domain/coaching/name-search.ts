import { normalise } from "../skills/normalise.ts";

/** Letters that may be wrong in a word of this length. */
const slips = (length: number) => (length >= 8 ? 2 : length >= 4 ? 1 : 0);

/**
 * Whether every word typed is in what is said of someone: a beginning, a part, or a word with a slip or two.
 *
 * Accents, capitals and hyphens do not count. One letter too many, too few, changed or swapped with its neighbour is one slip.
 */
export function saysName(typed: string, said: string): boolean {
  const text = normalise(said);
  const tokens = text.split(" ");
  return normalise(typed).split(" ").filter(Boolean).every((word) => text.includes(word) || tokens.some((token) => isNear(word, token) || isNear(word, token.slice(0, word.length))));
}

function isNear(a: string, b: string): boolean {
  const most = slips(a.length);
  return most > 0 && Math.abs(a.length - b.length) <= most && editDistance(a, b) <= most;
}

/**
 * The fewest slips from one word to another: a letter put in, left out, changed, or swapped with the next.
 *
 * @source optimal string alignment (restricted Damerau–Levenshtein)
 */
export function editDistance(a: string, b: string): number {
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : Infinity;
      row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, changed, swapped));
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
