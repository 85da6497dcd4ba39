import { isEmptyWord, soundOf, stem } from "./french-words.ts";
import type { Metier } from "./metier.ts";
import { normalise, wordsOf } from "./normalise.ts";
import type { PreparedWord } from "./similar-words.ts";

/** What a métier is found by: its label, the words people use, and official appellations where they are loaded. */
export type SearchableMetier = Pick<Metier, "romeCode" | "label" | "everyday"> & { appellations?: readonly string[] };
export type IndexedPhrase = {
  metier: SearchableMetier;
  phrase: string;
  /** Normalised, small words kept: equal when the person typed just this. */
  whole: string;
  wordIds: readonly number[];
  /** 1 for our own words, a little less for the later ones and for official appellations. */
  standing: number;
};
export type IndexedWord = PreparedWord & {
  phraseIds: readonly number[];
  /** How telling it is: a rare word is. */
  weight: number;
};
export type MetierIndex = {
  phrases: readonly IndexedPhrase[];
  words: readonly IndexedWord[];
  /** A phrase without its spaces → the phrases: « babysitter » is « baby-sitter ». */
  glued: ReadonlyMap<string, readonly number[]>;
  byCode: ReadonlyMap<string, SearchableMetier>;
};

/** A word ready to be compared. Takes it normalised; `heard` is how it was written before ç lost its cedilla. */
export function prepareWord(written: string, heard = written): PreparedWord {
  return { written, stem: stem(written), sound: soundOf(heard) };
}

/** The words of a phrase that a search looks at: « bar à vin » keeps two, « un emploi » none. */
export function tellingWords(text: string): string[] {
  return wordsOf(text).filter((word) => !isEmptyWord(word));
}

/** The same words, each with how it is heard: the cedilla, which writing without accents loses, is an « s ». */
export function wordsHeard(text: string): { written: string; heard: string }[] {
  const heard = wordsOf(text.replace(/ç/gi, "ss"));
  return wordsOf(text).map((written, place) => ({ written, heard: heard[place] ?? written })).filter(({ written }) => !isEmptyWord(written));
}

/**
 * The index that `findMetiers` reads; build it once per list of métiers.
 *
 * The 275 métiers of the starter take about 20 ms, the whole ROME with its appellations some 150 ms.
 */
export function indexMetiers(metiers: readonly SearchableMetier[]): MetierIndex {
  const phrases: IndexedPhrase[] = [];
  const words: (PreparedWord & { phraseIds: number[]; weight: number })[] = [];
  const ids = new Map<string, number>();
  const glued = new Map<string, number[]>();
  const add = (metier: SearchableMetier, phrase: string, standing: number) => {
    const phraseId = phrases.length;
    const wordIds = tellingWordsHeard(phrase).map(({ written, heard }) => {
      const known = ids.get(written);
      const id = known ?? words.push({ ...prepareWord(written, heard), phraseIds: [], weight: 0 }) - 1;
      if (known === undefined) ids.set(written, id);
      words[id]?.phraseIds.push(phraseId);
      return id;
    });
    const whole = normalise(phrase);
    phrases.push({ metier, phrase, whole, wordIds, standing });
    glued.set(glue(whole), [...(glued.get(glue(whole)) ?? []), phraseId]);
  };
  for (const metier of metiers) {
    metier.everyday.forEach((phrase, place) => add(metier, phrase, 1 - 0.004 * place));
    add(metier, metier.label, 1);
    for (const phrase of metier.appellations ?? []) add(metier, phrase, 0.95);
  }
  for (const word of words) word.weight = Math.log(1 + phrases.length / (1 + word.phraseIds.length));
  return { phrases, words, glued, byCode: new Map(metiers.map((metier) => [metier.romeCode, metier])) };
}

/** A normalised phrase without its spaces. */
export function glue(whole: string): string {
  return whole.replaceAll(" ", "");
}

/** Each word once, whatever its gender: « Chauffeur / Chauffeuse de car » holds two words, not three. */
function tellingWordsHeard(phrase: string): { written: string; heard: string }[] {
  const once = new Map<string, { written: string; heard: string }>();
  for (const pair of wordsHeard(phrase)) if (!once.has(stem(pair.written))) once.set(stem(pair.written), pair);
  return [...once.values()];
}
