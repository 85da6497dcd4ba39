import { prepareWord, wordsHeard } from "#app/domain/skills/metier-index.ts";
import type { PreparedWord } from "#app/domain/skills/similar-words.ts";
import type { OfferDocument } from "#search/offers/document.ts";

/** PostgreSQL keeps positions up to here. */
const LAST_POSITION = 16_383;
/** It keeps at most 256 positions a word, and fewer are as telling. */
const MOST_POSITIONS = 8;

/** How a word is cut and how it sounds never changes, and the same few thousand come back in every document. */
const prepared = new Map<string, PreparedWord>();
const MOST_PREPARED = 50_000;

function prepare(written: string, heard: string): PreparedWord {
  const known = prepared.get(heard);
  if (known?.written === written) return known;
  if (prepared.size >= MOST_PREPARED) prepared.clear();
  const word = prepareWord(written, heard);
  prepared.set(heard, word);
  return word;
}

/**
 * What PostgreSQL searches of a document: its words without plural nor feminine, weighted by where they stand
 * (A title, B métier and everyday words, C skills, D employer, activity, commune).
 *
 * @returns `vector` in the written form of a `tsvector`, and each word as it is written and as it sounds
 */
export function termsOf(document: OfferDocument): { vector: string; words: PreparedWord[] } {
  const fields: readonly (readonly [string, readonly string[]])[] = [
    ["A", [document.title]],
    ["B", [document.metier, ...document.everyday]],
    ["C", document.skills],
    ["D", [document.employer, document.activity, document.commune]],
  ];
  const words = new Map<string, PreparedWord>();
  const places = new Map<string, string[]>();
  let position = 0;
  for (const [weight, texts] of fields) {
    for (const { written, heard } of texts.flatMap(wordsHeard)) {
      const word = prepare(written, heard);
      words.set(written, word);
      position = Math.min(position + 1, LAST_POSITION);
      const known = places.get(word.stem) ?? [];
      if (known.length < MOST_POSITIONS) places.set(word.stem, [...known, `${position}${weight}`]);
    }
  }
  // Normalised words are made of a-z and 0-9 alone: no quote to escape.
  return { vector: [...places].map(([stem, at]) => `'${stem}':${at.join(",")}`).join(" "), words: [...words.values()] };
}
