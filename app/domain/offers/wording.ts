import { dayNumber } from "../matching/calendar.ts";
import { contractLabel } from "./contracts.ts";

/** How hours, days and contracts of an offer are written for people to read. Spaces that must not break are U+00A0. */

const DAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"] as const;
const MONTHS = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"] as const;
const NBSP = "\u00a0";

export type Hours = { days: readonly number[]; fromMinute: number; toMinute: number };

/** « 24 h par semaine », « 31 h 30 par semaine ». Hours a week, decimal; '' when unknown. */
export function weeklyHoursWords(hours: number | null | undefined): string {
  if (hours == null) return "";
  return `${minuteWords(Math.round(hours * 60))} par semaine`;
}

/** « 9 h », « 9 h 30 »: a time of the day, or a length. Minutes; 0 and 1440 are « minuit ». */
export function clockWords(minutes: number): string {
  return minutes % 1440 === 0 ? "minuit" : minuteWords(minutes);
}

/** « du lundi au vendredi », « lundi, mardi, jeudi », « le samedi ». ISO weekdays; '' when there is none. */
export function daysWords(days: readonly number[]): string {
  const sorted = [...new Set(days)].filter((day) => day >= 1 && day <= 7).sort((a, b) => a - b);
  const names = sorted.map((day) => DAYS[day - 1] as string);
  if (names.length === 0) return "";
  if (names.length === 7) return "tous les jours";
  if (names.length === 1) return `le ${names[0]}`;
  const isRun = sorted.every((day, place) => place === 0 || day === (sorted[place - 1] as number) + 1);
  if (isRun && names.length > 2) return `du ${names[0]} au ${names.at(-1)}`;
  return names.join(", ");
}

/** « lundi, mardi, jeudi 9 h – 15 h ». */
export function windowWords(window: Hours): string {
  const hours = `${clockWords(window.fromMinute)} – ${clockWords(window.toMinute)}`;
  const days = daysWords(window.days);
  return days === "" ? hours : `${days} ${hours}`;
}

/** The hours of a week, one phrase for each line of the timetable, those of the same days together. */
export function timetableWords(windows: readonly Hours[]): string[] {
  const byDays = new Map<string, Hours[]>();
  for (const window of windows) {
    const key = [...window.days].sort().join();
    byDays.set(key, [...(byDays.get(key) ?? []), window]);
  }
  return [...byDays.values()].map((group) => {
    const inOrder = [...group].sort((a, b) => a.fromMinute - b.fromMinute);
    const [first, ...rest] = inOrder as [Hours, ...Hours[]];
    return [windowWords(first), ...rest.map((window) => windowWords({ ...window, days: [] }))].join(" et ");
  });
}

/** « jeudi 4 décembre »; with the year when `thisYear` is given and differs. Day as `2026-12-04`. */
export function dayWords(day: string, thisYear?: number): string {
  const year = Number(day.slice(0, 4));
  const date = Number(day.slice(8, 10));
  // 1970-01-01 was a Thursday.
  const weekday = DAYS[(((dayNumber(day) + 3) % 7) + 7) % 7];
  const words = `${weekday} ${date === 1 ? "1er" : date} ${MONTHS[Number(day.slice(5, 7)) - 1]}`;
  return thisYear !== undefined && thisYear !== year ? `${words} ${year}` : words;
}

/** « CDI », « CDD de 6 mois », « Bénévolat », « Immersion ». */
export function contractWords(offer: { kind: "EMPLOI" | "IMMERSION" | "BENEVOLAT"; contract: string | null; contractMonths: number | null }): string {
  if (offer.kind === "BENEVOLAT") return "Bénévolat";
  const label = contractLabel(offer.contract) || (offer.kind === "IMMERSION" ? "Immersion" : "");
  return label !== "" && offer.contractMonths ? `${label} de ${offer.contractMonths}${NBSP}mois` : label;
}

/** The two chips of a card: the contract, then the hours. Empty ones are left out. */
export function chipsOf(offer: { kind: "EMPLOI" | "IMMERSION" | "BENEVOLAT"; contract: string | null; contractMonths: number | null; weeklyHours: number | null }): string[] {
  return [contractWords(offer), weeklyHoursWords(offer.weeklyHours)].filter((chip) => chip !== "");
}

/** « 3 postes »; '' for one. */
export function postsWords(posts: number): string {
  return posts > 1 ? `${posts}${NBSP}postes` : "";
}

function minuteWords(minutes: number): string {
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)}${NBSP}h${rest === 0 ? "" : `${NBSP}${String(rest).padStart(2, "0")}`}`;
}
