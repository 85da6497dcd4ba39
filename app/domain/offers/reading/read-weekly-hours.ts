import type { Segment } from "./fold.ts";
import { HER_CHOICE } from "./her-choice.ts";
import type { Hit } from "./read-licences.ts";

/** Weeks in a month, as pay slips count: 151,67 h a month is 35 h a week. @source Code du travail L. 3121-27, 52/12 */
const WEEKS_A_MONTH = 52 / 12;

const NUMBER = "(\\d{1,2}(?:[.,]\\d{1,2})?)";
const H = "\\s?h(?:eures?|rs?)?\\.?(?:\\s?([0-5]\\d)(?!\\d))?";
const A_WEEK = "(?:\\s*(?:de travail\\s*)?(?:par|/|la|a la|de|chaque)?\\s*(?:semaine|sem\\b|hebdo\\w*))";

/** « Poste à 4h » is a time, « CDI 8h » a week. */
const LEAST_BARE = 8;

/** Each: the pattern, which group holds the figure (its minutes in the next), and how sure the words are. */
const WEEKLY: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`\\b${NUMBER}${H}${A_WEEK}`, "g"), 0.95],
  [new RegExp(`\\bhebdomadaires? (?:de base |de travail )?(?::|=|de|est de|:?\\s?env(?:iron)?)?\\s*${NUMBER}${H}`, "g"), 0.95],
  [new RegExp(`\\bpar semaine ?(?::|=|-)?\\s*${NUMBER}${H}`, "g"), 0.9],
  [new RegExp(`\\bnombre d'heures(?: hebdomadaires?| par semaine)? ?: ?${NUMBER}(?:${H})?(?:${A_WEEK})`, "g"), 0.95],
  [new RegExp(`\\b(?:cdi|cdd|contrat|temps (?:plein|complet|partiel)|base|poste|polyvalente?)(?: (?:de|a|en|sur|:|-))* ?[(:]?\\s?${NUMBER}${H}(?!\\s*(?:par jour|/ ?jour|par mois|/ ?mois|-|/|a) ?\\d?)(?!\\s*mensuel)`, "g"), 0.85],
  [new RegExp(`\\b(?:cdi|cdd|cddi|pec|cui|contrat|emploi)(?: (?:de|d'))?(?: ?\\(?(?:\\d{1,2} (?:mois|semaines|ans?)|un an|six mois)(?: renouvelables?)?)?[ ,:]{1,3}${NUMBER}${H}(?=\\s*(?:$|[:;.)]|, ?(?:du|le|en|\\d)))`, "g"), 0.85],
  [new RegExp(`\\bsoit (?:environ )?(1[5-9]|[2-4]\\d)${H}(?=\\s*(?:$|[,;.)]|hebdo|au total))`, "g"), 0.8],
  [new RegExp(`\\benviron (1[5-9]|[2-4]\\d)${H}(?=\\s*(?:$|[.;]))`, "g"), 0.8],
  [new RegExp(`(?<!(?:\\ba|-|/) ?)\\b${NUMBER}${H} (?:sur|reparties? sur|en) [2-6] jours\\b`, "g"), 0.85],
  [new RegExp(`(?:^|[\\s(,:])(3[5-9]|4[0-2])${H}(?=\\s*(?:$|[,;.)]|et rtt|\\+ ?rtt|avec rtt|modul|lissee?s|annualis|du \\d|sur \\d|\\()|\\s+-)`, "g"), 0.8],
  [new RegExp(`(?<=\\b3[5-9] ?h(?:eures?)? (?:ou|a) )(3[5-9]|4[0-2])${H}`, "g"), 0.8],
];
const OF_35 = new RegExp(`\\b${NUMBER} ?/ ?35 ?(?:e|eme|emes|h|heures)\\b`, "g");
const MONTHLY = /\b(1?\d{2}(?:[.,]\d{1,2})?)\s?h(?:eures?)?(?:\s?([0-5]\d)(?!\d))?\s*(?:par mois|\/ ?mois|mensuel\w*|par mensualite)/g;
const SHARE = /\b(?:temps (?:partiel|de travail)|cdi|cdd|poste|contrat)(?:\s?(?:a|de|en|:|\())*\s?(\d{2}) ?%|\((0[.,]\d{1,2})(?: etp)?\)|\b(0[.,]\d{1,2}) etp\b/g;
const NOT_THE_WEEK = /\b(?:au-dela de|heures? supplementaires?|dans les|sous|pendant les vacances|vacances scolaires|delai|reponse|evolu\w+ vers)\b[^.]{0,12}$/;

/** Hours a week, and full or part time, that a sentence says. « 15 à 20 h par semaine » gives the larger, less surely. */
export function readWeeklyHours({ folded }: Segment): Hit[] {
  if (!/\d/.test(folded)) return workingTime(folded);
  const hits: Hit[] = [];
  const add = (hours: number, confidence: number, start: number, end: number, least = 1) => {
    if (hours < least || hours > 60 || NOT_THE_WEEK.test(folded.slice(Math.max(0, start - 40), start))) return;
    if (hits.some((hit) => hit.start < end && start < hit.end)) return;
    const value = Math.round(hours * 100) / 100;
    const isSeasonal = /^[^.;]{0,14}(?:pendant|durant) les (?:vacances|periodes)/.test(folded.slice(end));
    const isOneOfTwo = /\d\s?h?(?:eures?)?\s*(?:a|-|\/|ou|et)\s*$/.test(folded.slice(Math.max(0, start - 12), start));
    // « De 5 à 25 heures par semaine, à la carte »: hers to choose, so nothing is asked of her.
    hits.push({ found: { kind: "weekly-hours", value }, stance: isOneOfTwo && HER_CHOICE.test(folded) ? "wish" : "yes", confidence: isSeasonal ? 0.4 : isOneOfTwo ? Math.min(confidence, 0.75) : confidence, start, end });
  };
  for (const [pattern, confidence] of WEEKLY) {
    for (const match of folded.matchAll(pattern)) add(figure(match[1]) + Number(match[2] ?? 0) / 60, confidence, match.index, match.index + match[0].length, confidence < 0.9 ? LEAST_BARE : 1);
  }
  for (const match of folded.matchAll(OF_35)) add(figure(match[1]), 0.95, match.index, match.index + match[0].length);
  for (const match of folded.matchAll(MONTHLY)) add((figure(match[1]) + Number(match[2] ?? 0) / 60) / WEEKS_A_MONTH, 0.85, match.index, match.index + match[0].length);
  for (const match of folded.matchAll(SHARE)) {
    const share = match[1] ? Number(match[1]) / 100 : figure(match[2] ?? match[3]);
    if (share >= 0.2 && share < 1) add(share * 35, 0.65, match.index, match.index + match[0].length);
  }
  return [...hits, ...workingTime(folded)];
}

function workingTime(folded: string): Hit[] {
  if (!folded.includes("temps")) return [];
  const part = /\btemps (?:partiel|non complet|incomplet)|\bmi-temps\b/.exec(folded);
  const full = /\btemps (?:plein|complet)\b/.exec(folded);
  const idea = /\b(?:complet\w+ votre temps|ideal|base temps plein|ou (?:a )?temps partiel|si temps|temps complet, partiel|temps (?:plein|complet) (?:ou|\/)|equivalent temps)/.test(folded);
  const hit = (match: RegExpExecArray, value: "part" | "full"): Hit => ({
    found: { kind: "working-time", value }, stance: idea ? "wish" : "yes", confidence: idea ? 0.5 : 0.9, start: match.index, end: match.index + match[0].length,
  });
  if (part && full) return [{ ...hit(part, "part"), stance: "wish", confidence: 0.6 }, { ...hit(full, "full"), stance: "wish", confidence: 0.6 }];
  return part ? [hit(part, "part")] : full ? [hit(full, "full")] : [];
}

function figure(text: string | undefined): number {
  return Number((text ?? "").replace(",", "."));
}
