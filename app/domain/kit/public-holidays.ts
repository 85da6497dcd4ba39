import { addDays } from "./calendar-days.ts";

/** Alsace and Moselle keep two more. @source Code du travail L3134-13 */
const WITH_TWO_MORE = ["57", "67", "68"];
const FIXED: readonly [string, string][] = [
  ["01-01", "le 1er janvier"], ["05-01", "le 1er mai"], ["05-08", "le 8 mai"], ["07-14", "le 14 juillet"], ["08-15", "l’Assomption"],
  ["11-01", "la Toussaint"], ["11-11", "le 11 novembre"], ["12-25", "Noël"],
];

/**
 * The public holidays of a year in France, with their names: eleven, thirteen in Alsace and Moselle.
 *
 * @param departement INSEE code of the territory
 * @returns calendar day → name with its article, « l’Ascension »
 * @source Code du travail L3133-1
 */
export function publicHolidays(year: number, departement = "61"): ReadonlyMap<string, string> {
  const easter = easterOf(year);
  const more: [string, string][] = WITH_TWO_MORE.includes(departement) ? [[addDays(easter, -2), "le Vendredi saint"], [`${year}-12-26`, "le 26 décembre"]] : [];
  return new Map([
    ...FIXED.map(([day, name]): [string, string] => [`${year}-${day}`, name]),
    [addDays(easter, 1), "le lundi de Pâques"], [addDays(easter, 39), "l’Ascension"], [addDays(easter, 50), "le lundi de Pentecôte"], ...more,
  ]);
}

/** The name of the public holiday that a day is; `null` on any other day. */
export function publicHoliday(day: string, departement = "61"): string | null {
  return publicHolidays(Number(day.slice(0, 4)), departement).get(day) ?? null;
}

/** Easter Sunday. @source the Gregorian algorithm of Meeus, Jones and Butcher (« Astronomical Algorithms », 1991, ch. 8) */
export function easterOf(year: number): string {
  const a = year % 19, b = Math.floor(year / 100), c = year % 100;
  const d = Math.floor(b / 4), e = b % 4, f = Math.floor((b + 8) / 25), g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30, i = Math.floor(c / 4), k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7, m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return `${year}-${String(Math.floor(sum / 31)).padStart(2, "0")}-${String((sum % 31) + 1).padStart(2, "0")}`;
}
