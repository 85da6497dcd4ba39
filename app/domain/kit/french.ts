/**
 * Dates and hours as people say them: « jeudi 4 décembre », « 9 h 30 ».
 *
 * Days are calendar days written `2026-12-04`, hours are `09:30`; both are local to the territory.
 * An instant becomes one of these through `localDay` and `localTime`.
 */

/** The space that never breaks: before : ; ? ! and between a figure and its unit. */
export const NBSP = "\u00a0";

const WEEKDAYS = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"] as const;
const MONTHS = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"] as const;
const DAY_MS = 86_400_000;

/** The weekdays in ISO order: index 0 is Monday. */
export const WEEK = [...WEEKDAYS.slice(1), WEEKDAYS[0]] as readonly string[];

function utc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** Made once a place: to make one takes fifty times as long as to read an instant with it, and a coach's day reads hundreds. */
const kept = new Map<string, { day: Intl.DateTimeFormat; time: Intl.DateTimeFormat }>();
function clocks(timeZone: string) {
  const known = kept.get(timeZone);
  if (known) return known;
  const made = {
    day: new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }),
    time: new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
  };
  kept.set(timeZone, made);
  return made;
}

/** The calendar day of an instant in the territory, as `2026-12-04`. */
export function localDay(instant: Date, timeZone = "Europe/Paris"): string {
  return clocks(timeZone).day.format(instant);
}

/** The hour of an instant in the territory, as `09:30`. */
export function localTime(instant: Date, timeZone = "Europe/Paris"): string {
  return clocks(timeZone).time.format(instant);
}

/** Days from one calendar day to another; negative when the second comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utc(to).getTime() - utc(from).getTime()) / DAY_MS);
}

/** « jeudi 4 décembre », with the year only where it is not the one of `today`. */
export function dayInWords(day: string, today?: string): string {
  const date = utc(day);
  const number = date.getUTCDate() === 1 ? "1er" : String(date.getUTCDate());
  const year = today === undefined || today.slice(0, 4) === day.slice(0, 4) ? "" : ` ${date.getUTCFullYear()}`;
  return `${WEEKDAYS[date.getUTCDay()]} ${number}${NBSP}${MONTHS[date.getUTCMonth()]}${year}`;
}

/**
 * A day as said today: « aujourd’hui », « hier », « demain », « mardi » for the past six days, else « jeudi 4 décembre ».
 *
 * Coming days always carry their number: an appointment must not be mistaken for another week's.
 */
export function dayNear(day: string, today: string): string {
  const away = daysBetween(today, day);
  if (away === 0) return "aujourd’hui";
  if (away === -1) return "hier";
  if (away === 1) return "demain";
  if (away < 0 && away >= -6) return WEEKDAYS[utc(day).getUTCDay()] ?? day;
  return dayInWords(day, today);
}

/** « il y a 3 jours », « aujourd’hui », « dans 2 semaines »: how far a day is, rounded as people say it. */
export function howLongAgo(day: string, today: string): string {
  const away = daysBetween(day, today);
  if (Math.abs(away) <= 1) return dayNear(day, today);
  return `${away > 0 ? "il y a" : "dans"} ${duration(Math.abs(away))}`;
}

/** « depuis 8 jours », « depuis aujourd’hui ». */
export function sinceInWords(day: string, today: string): string {
  const away = daysBetween(day, today);
  return `depuis ${away <= 1 ? dayNear(day, today) : duration(away)}`;
}

/** Days in the unit people would use. */
function duration(days: number): string {
  if (days < 14) return `${days}${NBSP}jour${days > 1 ? "s" : ""}`;
  if (days < 60) return `${Math.round(days / 7)}${NBSP}semaines`;
  if (days < 730) return `${Math.round(days / 30.44)}${NBSP}mois`;
  return `${Math.round(days / 365.25)}${NBSP}ans`;
}

/** « 9 h », « 9 h 30 », from `09:30`. */
export function timeInWords(time: string): string {
  const [hours = "0", minutes = "00"] = time.split(":");
  return `${Number(hours)}${NBSP}h${minutes === "00" ? "" : `${NBSP}${minutes}`}`;
}

/** « 9 h – 15 h ». */
export function hoursInWords(from: string, to: string): string {
  return `${timeInWords(from)}${NBSP}– ${timeInWords(to)}`;
}

/** A day and an hour: « jeudi 4 décembre à 9 h ». */
export function momentInWords(instant: Date, today: string, timeZone = "Europe/Paris"): string {
  return `${dayNear(localDay(instant, timeZone), today)} à ${timeInWords(localTime(instant, timeZone))}`;
}
