import type { WeeklyWindow } from "../matching/types.ts";

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/** The parts of a week that a coach says in a word, and their hours. Our choice: the words of the questions asked of people. */
export const dayParts = {
  matin: { label: "Le matin", windows: [{ days: EVERY_DAY, from: "05:00", to: "12:00" }] },
  "apres-midi": { label: "L’après-midi", windows: [{ days: EVERY_DAY, from: "12:00", to: "18:00" }] },
  soir: { label: "Le soir", windows: [{ days: EVERY_DAY, from: "18:00", to: "22:00" }] },
  nuit: { label: "La nuit", windows: [{ days: EVERY_DAY, from: "22:00", to: "05:00" }] },
  "week-end": { label: "Le week-end", windows: [{ days: [6, 7], from: "05:00", to: "22:00" }] },
  ecole: { label: "Aux heures d’école", windows: [{ days: [1, 2, 4, 5], from: "08:30", to: "16:30" }] },
} as const satisfies Record<string, { label: string; windows: readonly WeeklyWindow[] }>;
export type DayPart = keyof typeof dayParts;
export const dayPartCodes = Object.keys(dayParts) as DayPart[];

/** « Le matin »; a word nobody knows is shown as it is. */
export function dayPartWords(part: string): string {
  return Object.hasOwn(dayParts, part) ? dayParts[part as DayPart].label : part;
}
