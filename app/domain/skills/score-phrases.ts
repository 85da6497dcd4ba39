import { prepareWord } from "./metier-index.ts";
import type { IndexedWord, MetierIndex } from "./metier-index.ts";
import { similarity } from "./similar-words.ts";

type Resembling = { wordId: number; word: IndexedWord; resemblance: number };
type Asked = { weight: number; resembling: readonly Resembling[] };
type Found = { got: number; matched: Map<number, number> };

/** Under this, two words have nothing to do with each other. */
const WORD_FLOOR = 0.6;
/** Words found in several phrases of a métier, not in one: worth this much of a whole answer. */
const SCATTERED = 0.75;
/** A word no métier knows (a town, a first name) lowers the rest a little. */
const UNKNOWN_WORD = 0.2;

/**
 * How well each phrase answers the asked words: what was asked is in it (first) and little else is (second); rare words count more.
 *
 * @param asked normalised words, without the small ones, each once
 * @returns only phrases with something in common; score 0 to 1. When the words are spread over several phrases of one métier
 * (« traite des vaches »), its best phrase carries them all at a lower price.
 */
export function scorePhrases(asked: readonly string[], index: MetierIndex): { phraseId: number; score: number }[] {
  const words = asked.map((written) => weigh(written, index));
  const total = words.reduce((sum, word) => sum + word.weight, 0);
  const found = new Map<number, Found>();
  const gotByMetier = new Map<string, number>();
  for (const { weight, resembling } of words) {
    const bestOfMetier = new Map<string, number>();
    for (const [phraseId, { wordId, resemblance }] of bestByPhrase(resembling)) {
      const entry = found.get(phraseId) ?? { got: 0, matched: new Map<number, number>() };
      entry.got += weight * resemblance;
      entry.matched.set(wordId, Math.max(resemblance, entry.matched.get(wordId) ?? 0));
      found.set(phraseId, entry);
      const code = index.phrases[phraseId]?.metier.romeCode ?? "";
      bestOfMetier.set(code, Math.max(resemblance, bestOfMetier.get(code) ?? 0));
    }
    for (const [code, resemblance] of bestOfMetier) gotByMetier.set(code, (gotByMetier.get(code) ?? 0) + weight * resemblance);
  }
  return [...found].flatMap(([phraseId, { got, matched }]) => {
    const phrase = index.phrases[phraseId];
    if (!phrase) return [];
    const weightOf = (wordId: number) => index.words[wordId]?.weight ?? 0;
    const whole = phrase.wordIds.reduce((sum, wordId) => sum + weightOf(wordId), 0);
    const covered = phrase.wordIds.reduce((sum, wordId) => sum + weightOf(wordId) * (matched.get(wordId) ?? 0), 0);
    const inOne = 0.97 * (got / total) * (0.65 + 0.35 * (covered / whole));
    const inSeveral = SCATTERED * ((gotByMetier.get(phrase.metier.romeCode) ?? 0) / total) * (0.9 + 0.1 * (got / total));
    return [{ phraseId, score: phrase.standing * (asked.length > 1 ? Math.max(inOne, inSeveral) : inOne) }];
  });
}

function weigh(written: string, index: MetierIndex): Asked {
  const prepared = prepareWord(written);
  const all: Resembling[] = [];
  index.words.forEach((word, wordId) => {
    const resemblance = similarity(prepared, word);
    if (resemblance >= WORD_FLOOR) all.push({ wordId, word, resemblance });
  });
  // A word that exists is not a slip of another: « pressing » is not « dressing ».
  const exists = all.some((match) => match.resemblance >= 0.98);
  const resembling = exists ? all.filter((match) => match.resemblance >= 0.9 || match.word.written.startsWith(prepared.stem)) : all;
  const rarest = Math.log(1 + index.phrases.length / 2);
  const weight = resembling.reduce((most, match) => Math.max(most, match.word.weight * match.resemblance), 0);
  return { weight: weight || rarest * UNKNOWN_WORD, resembling };
}

function bestByPhrase(resembling: readonly Resembling[]): Map<number, Resembling> {
  const best = new Map<number, Resembling>();
  for (const match of resembling) {
    for (const phraseId of match.word.phraseIds) {
      const other = best.get(phraseId);
      if (!other || match.resemblance > other.resemblance) best.set(phraseId, match);
    }
  }
  return best;
}
