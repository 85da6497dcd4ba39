import { hoursInWords } from "../../kit/french.ts";
import { endOf, minutesIn, minutesOf, sharedMinutes, weekSpans } from "../../matching/week.ts";

type Window = { days: number[]; from: string; to: string };

const WORKDAYS = [1, 2, 3, 4, 5];

/**
 * The parts of a week that a person ticks, and the hours that each stands for.
 *
 * School hours leave Wednesday out: most schools open four days. The page says so.
 *
 * @source our choice; school: a day from 8 h 30 to 16 h 30, less a quarter of an hour at each end to bring and fetch children
 */
const HOURS = {
  morning: { label: "Le matin", window: { days: WORKDAYS, from: "06:00", to: "13:00" } },
  afternoon: { label: "L’après-midi", window: { days: WORKDAYS, from: "13:00", to: "18:00" } },
  evening: { label: "Le soir", window: { days: WORKDAYS, from: "18:00", to: "22:00" } },
  night: { label: "La nuit", window: { days: WORKDAYS, from: "22:00", to: "06:00" } },
  weekend: { label: "Le week-end", window: { days: [6, 7], from: "06:00", to: "22:00" } },
  school: { label: "Pendant l’école", window: { days: [1, 2, 4, 5], from: "08:45", to: "16:15" } },
} as const;

type Hours = keyof typeof HOURS;
/** `any`: the whole week, whenever it is. */
export type WeekPart = Hours | "any";
const hours = Object.keys(HOURS) as Hours[];
export const weekParts: readonly WeekPart[] = [...hours, "any"];

const LONGEST_LINE = 16 * 60;

/** What each part is called, and its hours in words. */
export function weekPartWords(part: WeekPart): { label: string; hint: string } {
  if (part === "any") return { label: "N’importe quand", hint: "Toute la semaine" };
  const { label, window } = HOURS[part];
  const span = hoursInWords(window.from, window.to);
  if (part === "weekend") return { label, hint: `Samedi et dimanche, ${span}` };
  if (part === "school") return { label, hint: `Lundi, mardi, jeudi et vendredi, ${span}. Pas le mercredi.` };
  return { label, hint: `Du lundi au vendredi, ${span}` };
}

/**
 * The hours of a week that parts stand for, as few lines as may be; none when she is free at any time.
 *
 * Mornings with afternoons hold the school hours: those are left out then.
 */
export function windowsOfParts(parts: readonly WeekPart[]): Window[] {
  if (parts.length === 0 || parts.includes("any")) return [];
  const wholeDays = parts.includes("morning") && parts.includes("afternoon");
  const lines: Window[] = [];
  for (const part of hours) {
    if (!parts.includes(part) || (part === "school" && wholeDays)) continue;
    const { days, from, to } = HOURS[part].window;
    const before = lines.find((line) => line.to === from && line.days.join() === days.join() && endOf(line) - minutesOf(line.from) + endOf({ from, to }) - minutesOf(from) <= LONGEST_LINE);
    if (before) before.to = to;
    else lines.push({ days: [...days], from, to });
  }
  return lines;
}

/**
 * The parts that hours of a week hold whole.
 *
 * @returns `isExact` false when the hours say more or less than the parts: a coach entered them by the quarter of an hour
 */
export function partsOfWindows(windows: readonly Window[]): { parts: WeekPart[]; isExact: boolean } {
  if (windows.length === 0) return { parts: ["any"], isExact: true };
  const spans = weekSpans(windows);
  const holds = (part: Hours) => {
    const own = weekSpans([HOURS[part].window]);
    return sharedMinutes(own, spans) === minutesIn(own);
  };
  const held = hours.filter(holds);
  const parts = held.includes("morning") && held.includes("afternoon") ? held.filter((part) => part !== "school") : held;
  return { parts, isExact: parts.length > 0 && weekSpans(windowsOfParts(parts)).join() === spans.join() };
}

