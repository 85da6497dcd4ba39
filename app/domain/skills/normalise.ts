/**
 * A text as it is compared: lower case, no accent, no punctuation, single spaces.
 *
 * `« L’Aide-soignante (F/H) »` gives `l aide soignante`: the (F/H), (H/F) and (e) of titles are left out,
 * œ and æ are written oe and ae. Safe on any text; an empty one stays empty.
 */
export function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(/\(\s*(?:[fh]\s*\/\s*[fh]|e|ne|euse|rice)\s*\)/g, " ")
    .replace(/\b[fh]\s*\/\s*[fh]\b/g, " ")
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** The words of a text, normalised, in their order. */
export function wordsOf(text: string): string[] {
  const normalised = normalise(text);
  return normalised === "" ? [] : normalised.split(" ");
}
