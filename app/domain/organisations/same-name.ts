import { normalise } from "../skills/normalise.ts";

/** Legal forms and small words that one writes and another does not. */
const LEFT_OUT = new Set(
  "sarl sas sasu sa eurl ei eirl earl gaec scop scic sci snc selarl micro entreprise societe ste ets etablissement etablissements association asso assoc groupe cie et fils le la les l de du des d".split(" "),
);

/** What is left of an organisation's name to compare it: « SARL Clair & Net » and « Clair et Net » agree. */
export function nameKey(name: string): string {
  const words = normalise(name.replace(/&/g, " et ")).split(" ").filter((word) => word !== "");
  const kept = words.filter((word) => !LEFT_OUT.has(word));
  return (kept.length > 0 ? kept : words).join(" ");
}

/** The words of a name that tell it from another, legal forms left out. */
export function nameWords(name: string): ReadonlySet<string> {
  return new Set(nameKey(name).split(" "));
}

/** Whether two names of the same commune probably name the same organisation: same words, in any order, or one within the other. */
export function looksLikeSame(a: string, b: string): boolean {
  return wordsLookSame(nameWords(a), nameWords(b));
}

/** The same of words already taken apart. */
export function wordsLookSame(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  const [small, large] = left.size <= right.size ? [left, right] : [right, left];
  // A single short word (« Le Bar ») within a longer name says too little.
  if (small.size < large.size && [...small].join("").length < 5) return false;
  return [...small].every((word) => large.has(word));
}
