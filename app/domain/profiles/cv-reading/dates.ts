const MONTH_NAMES = ["janv", "fev", "mars", "avri", "mai", "juin", "juil", "aou", "sept", "octo", "nove", "dece"];
const MONTH = "(?:janv(?:ier)?|f[ée]v(?:rier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|ao[uû]t|sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|d[ée]c(?:embre)?)\\.?";
const POINT = `(?:(?:\\d{1,2}\\s*[/.]\\s*){1,2}|(?:\\d{1,2}(?:er)?\\s+)?${MONTH}\\s+)?(?:19|20)\\d{2}`;
const NOW = "(?:aujourd[’']?\\s?hui|ce jour|maintenant|pr[ée]sent|en cours|actuel(?:lement)?)";
const RANGE = new RegExp(`(?:de\\s+|du\\s+|depuis\\s+(?:le\\s+)?|en\\s+)?(${POINT})(?:\\s*(?:-|–|—|à|a|au|jusqu[’']?(?:en|à|au)?)\\s*(${POINT}|${NOW}))?(?!\\d)`, "i");
const LENGTH = /\b(\d{1,2})\s*(ans?|années?|mois|semaines?)\b/gi;
const SINCE = /\bdepuis\b|\ben poste\b/i;

export type Dates = { months: number; endedYear: number | null; /** The line without what told the time. */ rest: string };

type Point = { year: number; month: number | null };

/**
 * When something was done and for how long, as people write it: « 2018 - 2020 », « depuis mars 2021 », « 6 mois en 2019 ».
 *
 * A length that is written counts before one that is reckoned; years without months are told apart by their difference; one
 * year alone says no length (0).
 *
 * @param thisYear nothing ends after it
 * @returns nothing when the line holds neither a year nor a length
 */
export function datesIn(line: string, thisYear: number): Dates | undefined {
  const range = RANGE.exec(line);
  const lengths = [...line.matchAll(LENGTH)];
  if (!range && lengths.length === 0) return undefined;
  const rest = trimSigns(lengths.reduce((text, [found]) => text.replace(found, " "), range ? line.replace(range[0], " ") : line));
  const written = lengths.reduce((sum, [, count, unit = ""]) => sum + Number(count) * (/^an/i.test(unit) ? 12 : /^mois/i.test(unit) ? 1 : 0.25), 0);
  const start = range?.[1] === undefined ? undefined : pointOf(range[1]);
  if (!start || start.year > thisYear) return lengths.length > 0 ? { months: Math.round(written), endedYear: null, rest } : undefined;
  const isGoing = range?.[2] === undefined ? SINCE.test(line) : !/\d{4}/.test(range[2]);
  const end = range?.[2] !== undefined && !isGoing ? pointOf(range[2]) : undefined;
  const last = end ?? (isGoing ? { year: thisYear, month: null } : undefined);
  return { months: bounded(Math.round(written) || lengthOf(start, last)), endedYear: isGoing ? null : Math.min(thisYear, end?.year ?? start.year), rest };
}

function pointOf(text: string): Point {
  const year = Number(/(?:19|20)\d{2}/.exec(text)?.[0]);
  const named = text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  const name = MONTH_NAMES.findIndex((one) => new RegExp(`\\b${one.slice(0, 3)}`).test(named));
  const number = /(\d{1,2})\s*[/.]\s*(?:19|20)\d{2}/.exec(text)?.[1];
  const month = number === undefined ? name + 1 : Number(number);
  return { year, month: month >= 1 && month <= 12 ? month : null };
}

function lengthOf(start: Point, end: Point | undefined): number {
  if (!end || end.year < start.year) return 0;
  if (start.month !== null && end.month !== null) return (end.year - start.year) * 12 + end.month - start.month + 1;
  return (end.year - start.year) * 12;
}

const bounded = (months: number): number => Math.max(0, Math.min(720, months));

/** Without the signs that stood around what was taken out. */
export function trimSigns(text: string): string {
  return text.replace(/\(\s*\)|\[\s*\]/g, " ").replace(/\s+/g, " ").replace(/^[\s\-–—:;,|•·./>()]+|[\s\-–—:;,|•·/>(]+$/g, "").trim();
}
