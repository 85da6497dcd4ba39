/** A stretch of the day in a sentence, in place. Minutes since midnight; `to` ≤ `from` ends the next day. */
export type ClockRange = { from: number; to: number; start: number; end: number };

const TIME = "(?:(\\d{1,2})(?:\\s?(h(?:eures?|rs?)?|:)\\s?(\\d{2})?(?:mn|min)?)?|(?<!apres[ -])(midi|minuit))";
const BETWEEN = "\\s*(?:-|/|a|au|jusqu'a|jusque|et|>|=>|→)\\s*|\\s+";
const RANGE = new RegExp(`(?<![\\d,.:/h])${TIME}(${BETWEEN})${TIME}(?![\\d%€]|[,.]\\d)`, "g");
/** Not a stretch of the day: a length of time, a frequency, a wage, a share. */
const LENGTH_AFTER = /^\s*(?:\(?\s*(?:par|\/|de travail par)\s*(?:semaine|sem|mois|an|intervention|prestation|jour|eleve|enfant)|hebdo|mensuel|semaine|\/?\s?(?:sem|mois)\b|de (?:cours|formation|conduite|travail|pause|trajet|bus)|€|euros|jours|mois|ans|postes?|personnes|minutes|min\b|kg|km|%)/;
const CALL_HOURS = /\b(?:contact\w*|joindre|joignables?|appel\w*|renseignements?|inscri\w+|job ?dating|reunion d'information|information collective|entretiens? (?:d'embauche|collectif|individuel)s?|recrutement le|rappel\w*|permanences? (?:de l'agence|d'accueil)|ouverture (?:de l'agence|du standard)|notre agence)\b/;
/** The shop is open from… to…: the work lies within, nobody does all of it. */
const SPAN = /\b(?:amplitudes?|plages? horaires?|ouvert\w*|ouverture|entre|creneaux?|en fonction)\b/;

/** Whether the hours of a sentence are those of the office one may call, not of the work. */
export function areCallHours(folded: string): boolean {
  return CALL_HOURS.test(folded);
}

const PHONE_LINE = /\[telephone\]|\btel(?:ephone)?\s*[.:]|\b0[1-9](?:[ .-]?\d{2}){4}\b/;
const OF_THE_WORK = /\bhoraires?\b|\btravail|\bpostes?\b|\bplanning|\bservices?\b|\bc(?:di|dd|ddi)\b|\bcontrat|\bheures\b/;

/** Whether hours stand under the telephone number of whom one calls, with no word of the work: « Tél. 02… / du lundi au vendredi de 8h30 à 12h ». */
export function areOfficeHours(folded: string, lineBefore: string): boolean {
  return PHONE_LINE.test(lineBefore) && !OF_THE_WORK.test(folded);
}

/** Whether a sentence gives the span within which the work lies rather than its hours. */
export function isSpan(folded: string): boolean {
  return SPAN.test(folded);
}

/**
 * The stretches of the day that a folded sentence gives: « 5h45 à 12h45 », « 05-13h », « 8h-12h / 14h-18h », « 20h à minuit ».
 *
 * At least one side must look like a time. « 35h/semaine », « 2 à 4 h par jour », « 24h/24 » and « 48h » are lengths.
 */
export function clockRangesOf(folded: string): ClockRange[] {
  const ranges: ClockRange[] = [];
  const pattern = new RegExp(RANGE);
  for (let match = pattern.exec(folded); match !== null; match = pattern.exec(folded)) {
    const end = match.index + match[0].length;
    const range = readRange(match, folded, end);
    if (range) ranges.push({ ...range, start: match.index, end });
    // What was no range may hide one that begins at its second time.
    else pattern.lastIndex = match.index + 1 + (/^\d*/.exec(folded.slice(match.index + 1)) as RegExpExecArray)[0].length;
  }
  return ranges;
}

function readRange(match: RegExpExecArray, folded: string, end: number): { from: number; to: number } | null {
  const [, h1, mark1, m1, word1, between, h2, mark2, m2, word2] = match;
  const hasMark1 = mark1 !== undefined || word1 !== undefined;
  const hasMark2 = mark2 !== undefined || word2 !== undefined;
  if (!hasMark1 && !hasMark2) return null;
  const joint = (between as string).trim();
  // « 7h20 8h30 » needs both written as times; « 9h et 17h » needs « entre ».
  if (joint === "" && !(hasMark1 && hasMark2)) return null;
  if (joint === "et" && !/\bentre\s*$/.test(folded.slice(Math.max(0, match.index - 8), match.index))) return null;
  if ((joint === "au" || joint === "/") && !(hasMark1 && hasMark2)) return null;
  const from = minutes(h1, m1, word1, 0);
  const to = minutes(h2, m2, word2, 1440);
  if (from === null || to === null || from === to || from === 1440) return null;
  const after = folded.slice(end);
  const long = to > from ? to - from : to + 1440 - from;
  if (long > 14 * 60 || long < 30) return null;
  if (LENGTH_AFTER.test(after) && !/^\s*par jour/.test(after)) return null;
  if (/^\s*(?:par|\/) ?jour/.test(after) && from < 13 * 60 && long <= 4 * 60 && m1 === undefined) return null;
  if (/\b(?:base|contrat|volume|duree|minimum|maximum|environ|hebdomadaire|par semaine)\s*(?:de|:)?\s*$/.test(folded.slice(Math.max(0, match.index - 24), match.index)) && m1 === undefined) return null;
  return { from, to };
}

function minutes(hours: string | undefined, rest: string | undefined, word: string | undefined, midnight: number): number | null {
  if (word === "midi") return 720;
  if (word === "minuit") return midnight;
  const total = Number(hours) * 60 + Number(rest ?? 0);
  return Number(hours) > 24 || Number(rest ?? 0) > 59 || total > 1440 ? null : total === 1440 ? midnight || null : total;
}
