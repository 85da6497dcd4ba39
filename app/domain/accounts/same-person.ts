import { normalise } from "../skills/normalise.ts";

type Name = { firstName: string; lastName: string };

/**
 * A name as it is written, when it was typed in a hurry: « NADIA » and « le goff » become « Nadia » and « Le Goff ». One that
 * has both sorts of letters is left alone: « McKenna », « d’Aubigny » know better.
 */
export function tidyName(typed: string): string {
  const name = typed.replace(/\s+/g, " ").trim();
  if (name !== name.toUpperCase() && name !== name.toLowerCase()) return name;
  return name.toLowerCase().replace(/(^|[\s\-'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/**
 * Whether two names are probably one person's: the same words whatever the accents, hyphens and order, or one slip of the
 * keyboard apart (« Nadia Robert », « ROBERT Nadia », « Nadia Robret »).
 *
 * Short names (under 8 letters) must agree letter for letter: « Léa Roy » and « Léo Roy » are two people.
 */
export function isSameName(a: Name, b: Name): boolean {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  if (left.join("") === right.join("") || left.toSorted().join("") === right.toSorted().join("")) return true;
  const [one, other] = [left.join(""), right.join("")];
  return Math.min(one.length, other.length) >= 8 && isOneSlipApart(one, other);
}

const wordsOf = ({ firstName, lastName }: Name): string[] => normalise(`${firstName} ${lastName}`).split(" ").filter((word) => word !== "");

/** One letter more, less, other, or two neighbours swapped. */
function isOneSlipApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let from = 0;
  while (from < short.length && short[from] === long[from]) from += 1;
  if (short.length < long.length) return short.slice(from) === long.slice(from + 1);
  const isOther = short.slice(from + 1) === long.slice(from + 1);
  const isSwapped = short[from] === long[from + 1] && short[from + 1] === long[from] && short.slice(from + 2) === long.slice(from + 2);
  return isOther || isSwapped;
}
