import { stem } from "#app/domain/skills/french-words.ts";
import { prepareWord } from "#app/domain/skills/metier-index.ts";
import { similarity, type PreparedWord } from "#app/domain/skills/similar-words.ts";
import type { Db } from "#app/infra/db.server.ts";
import type { WordForms } from "./text-query.ts";

/** As in the search of métiers: under this, two words have nothing to do with each other. */
const FLOOR = 0.6;
/** The same word in another number or gender. */
const SAME = 0.98;
/** A word that sounds the same. */
const SOUNDS_ALIKE = 0.9;
/** More would only slow the search down. */
const MOST_FORMS = 24;
const SHORTEST_PART = 3;

type CloseWord = { token: string; word: string; stem: string; sound: string };

/** How long the forms of a word are trusted: new words come with new offers, and the very words typed are always looked for. */
const KEEP_MS = 60_000;
const MOST_KEPT = 2_000;
const keptOf = new WeakMap<Db, Map<string, { at: number; forms: WordForms }>>();

/**
 * The forms of each asked word, from memory where it was asked in the last minute: people type the same few words, and each
 * page of a search asks them again. A word that has no form is asked every time: its first offer must be found at once.
 *
 * @param words normalised
 */
export async function wordForms(db: Db, words: readonly string[]): Promise<Map<string, WordForms>> {
  const kept = keptOf.get(db) ?? new Map<string, { at: number; forms: WordForms }>();
  keptOf.set(db, kept);
  const oldest = Date.now() - KEEP_MS;
  const forms = new Map(words.flatMap((word): [string, WordForms][] => {
    const known = kept.get(word);
    return known && known.at > oldest ? [[word, known.forms]] : [];
  }));
  const unknown = words.filter((word) => !forms.has(word));
  if (unknown.length === 0) return forms;
  if (kept.size > MOST_KEPT) kept.clear();
  for (const [word, found] of await readForms(db, unknown)) {
    forms.set(word, found);
    if (found.close.length > 0) kept.set(word, { at: Date.now(), forms: found });
  }
  return forms;
}

/** Forgets what was kept: the words of the index have changed. */
export function forgetForms(db: Db): void {
  keptOf.delete(db);
}

/**
 * What each asked word may stand for among the words that documents contain: plural, feminine, slip of the keyboard, spelling
 * by ear, two words typed as one. A word that exists is not taken for the slip of another, only for its sound-alikes.
 *
 * @param words normalised
 */
async function readForms(db: Db, words: readonly string[]): Promise<Map<string, WordForms>> {
  const asked = words.map((word) => prepareWord(word));
  const parts = [...new Set(words.flatMap(partsOf).flat())];
  const rows = await db.$queryRaw<CloseWord[]>`
    SELECT token, word, stem, sound FROM search_close_words(${[...words]}::text[], ${asked.map(({ sound }) => sound)}::text[])
    UNION ALL SELECT '', word, stem, sound FROM search_word WHERE word = ANY(${parts}::text[])`;
  const known = new Set(rows.filter(({ token }) => token === "").map(({ word }) => word));
  return new Map(asked.map((word) => [word.written, formsOf(word, rows.filter(({ token }) => token === word.written), known)]));
}

function formsOf(asked: PreparedWord, rows: readonly CloseWord[], known: ReadonlySet<string>): WordForms {
  const alike = rows
    .map((row) => ({ stem: row.stem, written: row.word, likeness: similarity(asked, { written: row.word, stem: row.stem, sound: row.sound }) }))
    .filter(({ likeness }) => likeness >= FLOOR)
    .sort((a, b) => b.likeness - a.likeness);
  const exists = alike.some(({ likeness }) => likeness >= SAME);
  const kept = exists ? alike.filter(({ likeness, written }) => likeness >= SOUNDS_ALIKE || written.startsWith(asked.stem)) : alike;
  const split = exists ? [] : partsOf(asked.written).filter(([head, tail]) => known.has(head) && known.has(tail));
  return {
    close: [...new Set(kept.map(({ stem: lexeme }) => lexeme))].slice(0, MOST_FORMS),
    split: split.slice(0, 2).map(([head, tail]) => [stem(head), stem(tail)] as const),
  };
}

/** Every way to cut a long word in two words. */
function partsOf(word: string): [string, string][] {
  const cuts = Math.max(0, word.length - 2 * SHORTEST_PART + 1);
  return Array.from({ length: cuts }, (_, place) => [word.slice(0, SHORTEST_PART + place), word.slice(SHORTEST_PART + place)]);
}
