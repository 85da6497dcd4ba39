import { prepareWord } from "../skills/metier-index.ts";
import { normalise } from "../skills/normalise.ts";
import { similarity, slipsBetween, type PreparedWord } from "../skills/similar-words.ts";
import type { LatLng } from "./lat-lng.ts";

/** A commune as it is looked for; `parentCode` for a former one, which another has taken in. */
export type SearchableCommune = LatLng & { code: string; name: string; postalCodes: readonly string[]; departement: string; population: number; parentCode: string | null };

/** A commune of today; `formerName` is what she knows it by, when she named one that it has taken in. */
export type FoundCommune = { code: string; name: string; postalCode: string; departement: string; formerName: string | null; isExact: boolean };

export type CommuneIndex = { entries: readonly Entry[]; byCode: ReadonlyMap<string, SearchableCommune>; departement: string };
type Entry = { commune: SearchableCommune; whole: string; glued: string; words: readonly Word[] };
/** A word of a name, also as it is heard, and without an article stuck to it. */
type Word = PreparedWord & { heard: string; unstuck: PreparedWord | null };

/** Under this, a resemblance is noise. Our choice, shown by find-communes.test.ts. */
const FLOOR = 0.55;
/** A likeness from elsewhere is worth this share of one from her département. */
const ELSEWHERE = 0.85;
/** What is much weaker than the best answer only distracts. */
const SHARE_OF_BEST = 0.8;
const SMALL = new Set("le la les l de du des d en et sur sous au aux a".split(" "));

/** The index that `findCommunes` reads; build it once. Those of `departement` come first among equals. */
export function indexCommunes(communes: readonly SearchableCommune[], departement: string): CommuneIndex {
  return {
    entries: communes.map((commune) => {
      const whole = spelled(commune.name);
      return { commune, whole, glued: whole.replaceAll(" ", ""), words: telling(whole) };
    }),
    byCode: new Map(communes.filter(({ parentCode }) => parentCode === null).map((commune) => [commune.code, commune])),
    departement,
  };
}

/**
 * The communes that a name or a postal code points to, the likeliest first.
 *
 * Forgives accents, hyphens, « St » for « Saint », a missing article, spelling by ear and slips: « fler », « la ferté massé »,
 * « st bomer ». A former commune gives the one of today, with the name she knows. A postal code gives all that share it.
 *
 * @param limit at most this many; each commune once
 * @returns empty when nothing resembles
 */
export function findCommunes(words: string, index: CommuneIndex, limit = 8): FoundCommune[] {
  const postal = /(?<!\d)(\d{2})[\s\u00a0]?(\d{3})(?!\d)/.exec(words);
  const asked = spelled(words.replace(/\d/g, " "));
  const code = postal ? `${postal[1]}${postal[2]}` : null;
  if (asked === "" && code === null) return [];
  const askedWords = telling(asked);
  const best = new Map<string, { found: FoundCommune; score: number; rank: number }>();
  for (const { commune, whole, glued, words: known } of index.entries) {
    if (code !== null && !commune.postalCodes.includes(code)) continue;
    // A postal code alone is answered by communes of today only: the former ones would come back as the same.
    if (asked === "" && commune.parentCode !== null) continue;
    const today = commune.parentCode === null ? commune : index.byCode.get(commune.parentCode);
    const likeness = asked === "" ? 1 : scoreOf(asked, askedWords, whole, glued, known);
    if (!today || likeness < FLOOR) continue;
    const score = likeness < 1 && today.departement !== index.departement ? likeness * ELSEWHERE : likeness;
    const before = best.get(today.code);
    if (before && before.score >= score) continue;
    const found = {
      code: today.code, name: today.name, postalCode: code ?? commune.postalCodes[0] ?? today.postalCodes[0] ?? "", departement: today.departement,
      formerName: commune.parentCode === null || commune.name === today.name ? null : commune.name, isExact: likeness === 1,
    };
    best.set(today.code, { found, score, rank: today.population + (today.departement === index.departement ? 1e9 : 0) });
  }
  const ranked = [...best.values()].sort((a, b) => b.score - a.score || b.rank - a.rank || (a.found.code < b.found.code ? -1 : 1));
  const floor = (ranked[0]?.score ?? 0) * SHARE_OF_BEST;
  return ranked.filter(({ score }) => score >= floor).slice(0, limit).map(({ found }) => found);
}

/** Lower case, no accent, « saint » in full. */
function spelled(name: string): string {
  return normalise(name).replace(/\bst\b/g, "saint").replace(/\bste\b/g, "sainte");
}

function telling(whole: string): Word[] {
  const words = whole.split(" ").filter(Boolean);
  const kept = words.filter((word) => !SMALL.has(word));
  return (kept.length > 0 ? kept : words).map((word) => ({ ...prepareWord(word), heard: heardIn(word), unstuck: /^[ld][aeiouyh]/.test(word) ? prepareWord(word.slice(1)) : null }));
}

/** 1 typed just so; else how well each asked word is found, a little less for each word of the name that was not said. */
function scoreOf(asked: string, words: readonly Word[], whole: string, glued: string, known: readonly Word[]): number {
  if (asked === whole) return 1;
  const stuck = asked.replaceAll(" ", "");
  if (stuck === glued) return 0.99;
  const allowed = stuck.length >= 10 ? 2 : stuck.length >= 5 ? 1 : 0;
  const slips = Math.abs(stuck.length - glued.length) > allowed ? Infinity : slipsBetween(stuck, glued, allowed);
  const near = slips <= allowed ? 0.97 - slips / Math.max(8, glued.length) : 0;
  return Math.max(near, wordByWord(words, known));
}

function wordByWord(asked: readonly Word[], known: readonly Word[]): number {
  const free = new Set(known.keys());
  let sum = 0;
  let letters = 0;
  for (const word of asked) {
    let most = 0;
    let at = -1;
    for (const place of free) {
      const likeness = likenessOf(word, known[place] as Word);
      if (likeness > most) [most, at] = [likeness, place];
    }
    free.delete(at);
    // « Saint » says little: half the communes of the bocage have one.
    const weight = word.written.startsWith("saint") ? 2 : word.written.length;
    sum += most * weight;
    letters += weight;
  }
  const score = letters === 0 ? 0 : (sum / letters) * 0.98 ** free.size;
  // « Athis-de-l’Orne » is Athis-Val de Rouvre today, under the same code: the first word says which.
  const [head, name] = [asked[0], known[0]];
  const isSameHead = head !== undefined && name !== undefined && head.written.length >= 4 && !head.written.startsWith("saint") && likenessOf(head, name) >= 0.98;
  return isSameHead ? Math.max(score, FLOOR) : score;
}

/** How much a word resembles one of a name: written, heard, or with the article stuck to it (« lorne »). */
function likenessOf(asked: Word, known: Word): number {
  const same = similarity(asked, known);
  const heard = asked.heard === known.heard && known.written.length > 3 ? 0.88 : 0;
  const unstuck = asked.unstuck === null ? 0 : similarity(asked.unstuck, known) * 0.95;
  return Math.max(same, heard, unstuck);
}

/** A proper name as it is heard, roughly: « massé » is « macé », « flairs » is « flers ». */
function heardIn(word: string): string {
  return word.replace(/c(?=[eiy])/g, "s").replace(/(?:ai|ei|ay)/g, "e").replace(/e?au/g, "o").replace(/ph/g, "f").replace(/y/g, "i").replace(/(.)\1/g, "$1").replace(/(?:e?s?|[tdx])$/, "");
}
