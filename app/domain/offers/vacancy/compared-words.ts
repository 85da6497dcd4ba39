import { wordsOf } from "../../skills/normalise.ts";

const LINKS = new Set("a au aux d de des du dans en et l la le les ou par pour sur un une avec chez h f hf fh x nb".split(" "));
/** Said of a post without saying which: left out of titles. */
const OF_ANY_POST = new Set("cdi cdd poste offre emploi recrute recherche recherchons urgent temps plein partiel complet".split(" "));
const LEGAL_FORMS = new Set("sarl sas sasu sa eurl earl gaec scop scic sci snc ei eirl selarl ets etablissement etablissements entreprise societe groupe groupement association asso ste france".split(" "));
/** What many employers are: it names none of them. */
const KINDS_OF_EMPLOYER = new Set("mairie commune communaute departement boulangerie patisserie boucherie restaurant hotel garage ecole college lycee ehpad hopital clinique agence interim supermarche magasin salon pharmacie cabinet domicile services service transports transport".split(" "));
/** A word that makes another post of the same work: « de nuit », « chef ». */
const MARKS = new Set("nuit jour matin soir week weekend samedi dimanche chef responsable adjoint second apprenti apprentissage alternance alternant stage stagiaire benevole remplacement saisonni senior junior confirm debutant".split(" ").map(stem));

/** A word without its feminine and its plural: « vendeuses » and « vendeur » are one. Rough, and only for comparing. */
export function stem(word: string): string {
  const bare = word.replace(/[sx]$/, "");
  return bare.replace(/trice$/, "teur").replace(/euse$/, "eur").replace(/iere$/, "ier").replace(/enne$/, "en").replace(/ive$/, "if").replace(/e+$/, "");
}

const setOf = (text: string, leftOut: ReadonlySet<string>): Set<string> => new Set(wordsOf(text).filter((word) => !LINKS.has(word) && !leftOut.has(word)).map(stem));
const isWithin = (small: ReadonlySet<string>, large: ReadonlySet<string>): boolean => [...small].every((word) => large.has(word));

/** Whether two titles name the same work: the same words, the words of one and more, or other words. */
export function compareTitles(one: string, other: string): "equal" | "within" | "far" {
  const [a, b] = [setOf(one, OF_ANY_POST), setOf(other, OF_ANY_POST)];
  if (a.size === 0 || b.size === 0) return "far";
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (!isWithin(small, large)) return "far";
  if (small.size === large.size) return "equal";
  return [...large].some((word) => !small.has(word) && (MARKS.has(word) || /\d/.test(word))) ? "far" : "within";
}

/**
 * Whether two names may be one employer: the same words, or the words of one and more. « Adecco » and « Adecco Flers » may.
 *
 * @returns null when one of them has no name
 */
export function compareEmployers(one: string, other: string): boolean | null {
  if (one.trim() === "" || other.trim() === "") return null;
  const [a, b] = [setOf(one, LEGAL_FORMS), setOf(other, LEGAL_FORMS)];
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return wordsOf(one).join(" ") === wordsOf(other).join(" ");
  if (!isWithin(small, large)) return false;
  return small.size === large.size || [...small].some((word) => word.length >= 3 && !KINDS.has(word));
}
const KINDS = new Set([...KINDS_OF_EMPLOYER].map(stem));

/** Fewer than so many groups of words say nothing of whether two texts are one. Our choice. */
const ENOUGH = 12;

/**
 * How much of the shorter text stands in the longer, by groups of three words: 0 to 1.
 *
 * @returns null when one is too short to tell
 */
export function textShared(one: string, other: string): number | null {
  const [a, b] = [groupsOf(one), groupsOf(other)];
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size < ENOUGH) return null;
  let shared = 0;
  for (const group of small) if (large.has(group)) shared += 1;
  return shared / small.size;
}

function groupsOf(text: string): Set<string> {
  const words = wordsOf(text.slice(0, 6_000));
  return new Set(words.slice(2).map((word, place) => `${words[place]} ${words[place + 1]} ${word}`));
}
