import { slipsBetween } from "#app/domain/skills/similar-words.ts";
import type { FakeDocument } from "./fake-meilisearch-filter.ts";
import type { FakeSettings } from "./fake-meilisearch-settings.ts";

type Place = { attribute: number; position: number };
type Term = { word: string; isLast: boolean };
/** How a document answers a query: the fewer typos the better, and so on down the ranking rules. */
export type TextMatch = { words: number; typos: number; attribute: number; proximity: number; exact: number };

/** The real server reads no further. */
const MOST_TERMS = 10;
/** Between two values of a list, and between what a hard separator parts. */
const GAP = 8;

/** A text as words: lower case, no accent, ligatures open; whatever is neither letter nor figure separates. */
export function tokens(text: string): string[] {
  const plain = text.toLowerCase().replace(/œ/g, "oe").replace(/æ/g, "ae").normalize("NFD").replace(/\p{M}/gu, "");
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}

function placesOf(document: FakeDocument, settings: FakeSettings): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  const names = settings.searchableAttributes.includes("*") ? Object.keys(document) : settings.searchableAttributes;
  names.forEach((name, attribute) => {
    let position = 0;
    for (const value of [document[name]].flat()) {
      if (typeof value !== "string" && typeof value !== "number") continue;
      for (const word of tokens(String(value))) {
        places.set(word, [...(places.get(word) ?? []), { attribute, position }]);
        position += 1;
      }
      position += GAP;
    }
  });
  for (const stop of settings.stopWords.flatMap(tokens)) places.delete(stop);
  return places;
}

/** The terms of a query; the last one, when the text does not end with a separator, may be the beginning of a word. */
export function termsOf(text: string, settings: FakeSettings): Term[] {
  if (/["«]|(^|\s)-\S/.test(text)) throw new Error(`the test server knows neither phrases nor excluded words: ${text}`);
  const stops = new Set(settings.stopWords.flatMap(tokens));
  const words = tokens(text);
  const open = /[\p{L}\p{N}]$/u.test(text);
  return words
    .map((word, place) => ({ word, isLast: open && place === words.length - 1 }))
    .filter(({ word, isLast }) => isLast || !stops.has(word))
    .slice(0, MOST_TERMS);
}

/** How a document answers the first `count` terms, or undefined when one of them is not in it. */
export function matchText(document: FakeDocument, terms: readonly Term[], settings: FakeSettings): TextMatch | undefined {
  const places = placesOf(document, settings);
  const found = cheapest(terms, places, settings);
  if (!found) return undefined;
  let proximity = 0;
  for (let place = 1; place < found.places.length; place += 1) proximity += nearest(found.places[place - 1] ?? [], found.places[place] ?? []);
  const attribute = found.places.reduce((sum, at) => sum + Math.min(...at.map((one) => one.attribute)), 0);
  const exact = terms.filter(({ word }) => places.has(word)).length;
  return { words: terms.length, typos: found.typos, attribute, proximity, exact };
}

type Found = { typos: number; places: Place[][] };

/** The way to read the terms that costs the fewest typos: one by one, or two neighbours as one word. */
function cheapest(terms: readonly Term[], places: ReadonlyMap<string, Place[]>, settings: FakeSettings): Found | undefined {
  const [first, second, ...rest] = terms;
  if (!first) return { typos: 0, places: [] };
  const alone = join(ofTerm(first, places, settings), () => cheapest(terms.slice(1), places, settings));
  const glued = second && places.get(first.word + second.word);
  const together = glued && join({ typos: 1, places: [glued] }, () => cheapest(rest, places, settings));
  return [alone, together || undefined].filter((way) => way !== undefined).sort((a, b) => a.typos - b.typos)[0];
}

function join(head: Found | undefined, tail: () => Found | undefined): Found | undefined {
  const after = head && tail();
  return head && after ? { typos: head.typos + after.typos, places: [...head.places, ...after.places] } : undefined;
}

function ofTerm(term: Term, places: ReadonlyMap<string, Place[]>, settings: FakeSettings): Found | undefined {
  const allowed = allowedTypos(term.word, settings);
  const byTypos = new Map<number, Place[]>();
  for (const [word, at] of places) {
    const typos = term.isLast ? typosToBeginning(term.word, word, allowed) : typosTo(term.word, word, allowed);
    if (typos <= allowed) byTypos.set(typos, [...(byTypos.get(typos) ?? []), ...at]);
  }
  const fewest = Math.min(...byTypos.keys());
  const ways: Found[] = byTypos.size > 0 ? [{ typos: fewest, places: [byTypos.get(fewest) ?? []] }] : [];
  for (const phrase of settings.synonyms[term.word] ?? []) {
    const at = phraseAt(tokens(phrase), places);
    if (at.length > 0) ways.push({ typos: 0, places: [at] });
  }
  for (let cut = 1; cut < term.word.length; cut += 1) {
    const at = phraseAt([term.word.slice(0, cut), term.word.slice(cut)], places);
    if (at.length > 0) ways.push({ typos: 1, places: [at] });
  }
  return ways.sort((a, b) => a.typos - b.typos)[0];
}

/** Where these words stand one after the other. */
function phraseAt(words: readonly string[], places: ReadonlyMap<string, Place[]>): Place[] {
  const [head, ...rest] = words.map((word) => places.get(word) ?? []);
  return (head ?? []).filter((start) => rest.every((at, step) => at.some((one) => one.attribute === start.attribute && one.position === start.position + step + 1)));
}

function allowedTypos(word: string, { typoTolerance }: FakeSettings): number {
  const { oneTypo, twoTypos } = typoTolerance.minWordSizeForTypos;
  if (!typoTolerance.enabled || word.length < oneTypo) return 0;
  return word.length < twoTypos ? 1 : 2;
}

/** A typo on the first letter counts double. */
function typosTo(asked: string, word: string, allowed: number): number {
  if (asked === word) return 0;
  if (allowed === 0 || Math.abs(asked.length - word.length) > allowed) return Infinity;
  return slipsBetween(asked, word, allowed) + (asked[0] === word[0] ? 0 : 1);
}

function typosToBeginning(asked: string, word: string, allowed: number): number {
  if (word.startsWith(asked)) return 0;
  const ends = [...Array(2 * allowed + 1).keys()].map((step) => asked.length - allowed + step).filter((end) => end > 0 && end <= word.length);
  return Math.min(typosTo(asked, word, allowed), ...ends.map((end) => typosTo(asked, word.slice(0, end), allowed)));
}

function nearest(before: readonly Place[], after: readonly Place[]): number {
  const distances = before.flatMap((a) => after.filter((b) => b.attribute === a.attribute).map((b) => (b.position > a.position ? b.position - a.position : a.position - b.position + 1)));
  return Math.min(GAP, ...distances);
}
