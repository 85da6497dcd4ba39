import { stem } from "#app/domain/skills/french-words.ts";

/**
 * What an asked word may stand for in the index, as stems: `close` has the slips and sound-alikes, `split` the two words
 * that were typed as one.
 */
export type WordForms = { close: readonly string[]; split: readonly (readonly [string, string])[] };

/** Written forms of `tsquery`: documents that answer, those that have the letters typed, and those that have the very words. */
export type TextQuery = { wide: string; exact: string; whole: string };

/** From this many letters, the last word may be the beginning of one. */
const SHORTEST_BEGINNING = 3;

/**
 * The query of one attempt: every word, in one of its forms.
 *
 * @param words normalised, made of a-z and 0-9 alone
 */
export function textQuery(words: readonly string[], forms: ReadonlyMap<string, WordForms>): TextQuery {
  const groups = words.map((word, place) => {
    const beginning = place === words.length - 1 && word.length >= SHORTEST_BEGINNING ? [`'${word}':*`] : [];
    const whole = `'${stem(word)}'`;
    const exact = [...new Set([whole, ...beginning])];
    const form = forms.get(word);
    const close = (form?.close ?? []).map((lexeme) => `'${lexeme}'`);
    const split = (form?.split ?? []).map(([head, tail]) => `('${head}' & '${tail}')`);
    return { whole, exact: any(exact), wide: any([...new Set([...exact, ...close, ...split])]) };
  });
  const all = (level: keyof TextQuery) => groups.map((group) => group[level]).join(" & ");
  return { wide: all("wide"), exact: all("exact"), whole: all("whole") };
}

function any(alternatives: readonly string[]): string {
  return `(${alternatives.join(" | ")})`;
}
