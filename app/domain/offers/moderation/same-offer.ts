import { fold } from "../reading/fold.ts";

/** Words that tell no trade apart. */
const EMPTY = new Set(["h", "f", "m", "x", "d", "hf", "fh", "de", "du", "des", "la", "le", "les", "un", "une", "en", "a", "au", "aux", "et", "ou", "pour", "e", "ne", "se", "trice", "euse", "recherche", "recrute", "urgent", "cdi", "cdd", "poste", "emploi"]);
/** How much of the words two titles must share. */
const NEAR = 0.75;

/** The words that make a title: without « (F/H) », accents, feminine and plural endings. */
function wordsOf(title: string): Set<string> {
  const words = fold(title).replace(/[^a-z0-9]+/g, " ").split(" ").filter((word) => word.length > 1 && !EMPTY.has(word));
  return new Set(words.map((word) => (word.length > 3 ? word.replace(/(?:e?s|e)$/, "") : word)));
}

/** Whether two titles look like the same job: three words in four are shared. */
export function isSameTitle(one: string, other: string): boolean {
  const [left, right] = [wordsOf(one), wordsOf(other)];
  if (left.size === 0 || right.size === 0) return false;
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / Math.max(left.size, right.size) >= NEAR;
}
