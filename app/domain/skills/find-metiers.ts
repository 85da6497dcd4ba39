import { glue, indexMetiers, tellingWords } from "./metier-index.ts";
import type { MetierIndex, SearchableMetier } from "./metier-index.ts";
import { normalise } from "./normalise.ts";
import { scorePhrases } from "./score-phrases.ts";
import { slipsBetween } from "./similar-words.ts";

export type FoundMetier = {
  romeCode: string;
  label: string;
  /** The words that were recognised, as we write them: what to show under the label. */
  matched: string;
  /** 0 to 1; 1 = exactly what was typed. Good for ordering, means nothing else. */
  score: number;
};

/** Under this, a resemblance is noise. Our choice. */
const FLOOR = 0.42;
/** What is much weaker than the best answer only distracts. */
const SHARE_OF_BEST = 0.5;
/** Under this, words stuck together are tried too. */
const UNSURE = 0.7;

const indexes = new WeakMap<readonly SearchableMetier[], MetierIndex>();

/**
 * The métiers that everyday words point to, the likeliest first.
 *
 * Forgives accents, case, plural, feminine, spelling by ear and slips: « netoyage », « ede soignante », « carriste ».
 * A ROME code typed as such gives that métier alone.
 *
 * @param metiers the list (its index is kept as long as the list lives) or an index from `indexMetiers`
 * @param limit at most this many; each métier once
 * @returns empty when nothing resembles, or when the words say no métier (« je cherche un travail »)
 */
export function findMetiers(query: string, metiers: readonly SearchableMetier[] | MetierIndex, limit = 8): FoundMetier[] {
  const index = "phrases" in metiers ? metiers : indexOf(metiers);
  const coded = index.byCode.get(query.trim().toUpperCase());
  if (coded) return [{ romeCode: coded.romeCode, label: coded.label, matched: coded.romeCode, score: 1 }].slice(0, limit);

  const best = new Map<string, FoundMetier>();
  const keep = (phraseId: number, score: number) => {
    const phrase = index.phrases[phraseId];
    if (!phrase || score < FLOOR) return;
    const { romeCode, label } = phrase.metier;
    const known = best.get(romeCode);
    if (!known || score > known.score) best.set(romeCode, { romeCode, label, matched: phrase.phrase, score });
  };
  for (const { phraseId, score } of scorePhrases([...new Set(tellingWords(query))], index)) keep(phraseId, score);
  const highest = [...best.values()].reduce((most, found) => Math.max(most, found.score), 0);
  for (const { phraseId, score } of gluedPhrases(query, index, highest < UNSURE)) keep(phraseId, score);

  const ranked = [...best.values()].sort((a, b) => b.score - a.score || (a.romeCode < b.romeCode ? -1 : 1));
  const floor = (ranked[0]?.score ?? 0) * SHARE_OF_BEST;
  return ranked.filter((found) => found.score >= floor).slice(0, limit);
}

/** Phrases typed whole, whatever their spaces; with a slip or two when nothing surer was found (« femmdemenage »). */
function gluedPhrases(query: string, index: MetierIndex, withSlips: boolean): { phraseId: number; score: number }[] {
  const typed = glue(normalise(query));
  const standing = (phraseId: number) => index.phrases[phraseId]?.standing ?? 0;
  const same = (index.glued.get(typed) ?? []).map((phraseId) => ({ phraseId, score: standing(phraseId) }));
  if (same.length > 0 || !withSlips || typed.length < 5) return same;
  const allowed = typed.length >= 9 ? 2 : 1;
  return [...index.glued].flatMap(([glued, phraseIds]) => {
    if (Math.abs(glued.length - typed.length) > allowed || glued.length < 4) return [];
    const slips = slipsBetween(typed, glued, allowed);
    return slips > allowed ? [] : phraseIds.map((phraseId) => ({ phraseId, score: standing(phraseId) * (0.86 - 0.08 * slips) }));
  });
}

function indexOf(metiers: readonly SearchableMetier[]): MetierIndex {
  const known = indexes.get(metiers);
  if (known) return known;
  const index = indexMetiers(metiers);
  indexes.set(metiers, index);
  return index;
}
