import { NBSP } from "../../kit/french.ts";

const WORDS = ["un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"] as const;
const N = `(\\d{1,3}|${WORDS.join("|")}|une)`;
const number = (said: string | undefined): number => {
  const place = WORDS.indexOf((said === "une" ? "un" : said) as (typeof WORDS)[number]);
  return place >= 0 ? place + 1 : Number(said);
};
/** What a number of months may be beside a length of the contract. */
const NOT_A_LENGTH = /(?:experience|essai|anciennete|tous les|chaque|par|dans|d'ici|depuis|preavis)[^.,;]{0,18}$/;

function lengths(folded: string, unit: string): number[] {
  return [...folded.matchAll(new RegExp(`\\b${N} ${unit}\\b`, "g"))].flatMap((match) => (NOT_A_LENGTH.test(folded.slice(0, match.index)) || /^ d'experience/.test(folded.slice(match.index + match[0].length)) ? [] : [number(match[1])]));
}

/** Months of the contract that a folded text says; null when it says none or several. */
export function readSpokenMonths(folded: string): number | null {
  const months = [...lengths(folded, "mois"), ...lengths(folded, "ans?").map((years) => years * 12)].filter((one) => one >= 1 && one <= 60);
  return new Set(months).size === 1 ? (months[0] as number) : null;
}

/** Weeks that a mission lasts; null when the text says none or several. */
export function readSpokenWeeks(folded: string): number | null {
  const weeks = lengths(folded, "semaines?").filter((one) => one >= 1 && one <= 104);
  return new Set(weeks).size === 1 ? (weeks[0] as number) : null;
}

/** Hours of a whole mission: « 12 h en tout », « une mission de 6 heures »; null when none is said. */
export function readSpokenTotalHours(folded: string): number | null {
  const H = "(\\d{1,4})(?:[.,](\\d))? ?h(?:eures?)?";
  const said = new RegExp(`\\b${H} (?:en tout|au total|en une fois)\\b|\\b(?:mission|remplacement|coup de main)s?(?: ponctuelle)? de ${H}(?! ?(?:par|/))\\b`).exec(folded);
  const hours = said ? Number(`${said[1] ?? said[3]}.${said[2] ?? said[4] ?? 0}`) : NaN;
  return hours >= 0.5 && hours <= 2000 ? hours : null;
}

/** How many are looked for: « 3 postes », « deux agents », at the beginning of the text for the latter; null when it is not said. */
export function readSpokenPosts(folded: string): number | null {
  const said = new RegExp(`\\b${N} (?:postes?|personnes?|benevoles?|places?|apprentis?|saisonniers?)\\b`).exec(folded) ?? new RegExp(`^(?:[^.,;]{0,40}(?:cherche|cherchons|besoin de|faut|recrute|recrutons|recherche|recherchons) )?${N} (?!postes?\\b|h\\b|heures?\\b|mois\\b|semaines?\\b|jours?\\b|ans?\\b|euros?\\b|fois\\b)[a-z'-]{3,}s\\b`).exec(folded);
  const posts = said ? number(said[1]) : NaN;
  return posts >= 1 && posts <= 200 ? posts : null;
}

const AMOUNT = "(\\d{1,2}(?: ?\\d{3})|\\d{1,4})(?:[.,](\\d{1,2}))? ?(?:€|euros?)(?: ?(\\d{2})\\b)?";
const NET = "(?: ?(bruts?|nets?))?";
const PERIODS: readonly (readonly [RegExp, string, least: number, most: number])[] = [
  [new RegExp(`${AMOUNT}${NET}(?: de l'heure| par heure| l'heure| ?/ ?h(?:eure)?\\b| horaires?)${NET}`), "de l’heure", 8, 80],
  [new RegExp(`${AMOUNT}${NET}(?: par mois| mensuels?| ?/ ?mois| le mois)${NET}`), "par mois", 250, 9_000],
];

/** The wage a folded text says, as people read it: « 12,50 € brut de l’heure », « au SMIC »; '' when it says none that can be one. */
export function readSpokenWage(folded: string): string {
  for (const [pattern, period, least, most] of PERIODS) {
    const said = pattern.exec(folded);
    if (!said) continue;
    const cents = (said[2] ?? said[3] ?? "").padEnd(2, "0");
    const euros = Number((said[1] as string).replace(/ /g, ""));
    const amount = euros + Number(cents) / 100;
    if (amount < least || amount > most) continue;
    const net = said[4] ?? said[5];
    const figure = `${String(euros).replace(/(\d)(?=\d{3}$)/, `$1${NBSP}`)}${Number(cents) > 0 ? `,${cents}` : ""}`;
    return [`${figure}${NBSP}€`, net?.replace(/s$/, ""), period].filter(Boolean).join(" ");
  }
  return /\bsmic\b/.test(folded) ? "SMIC" : "";
}
