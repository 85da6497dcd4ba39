import { dayInWords } from "../kit/french.ts";

/** A half of a day: `2026-11-24 matin`. */
export type HalfDay = `${string} ${"matin" | "apres-midi"}`;

/** How many half-days a person proposes when she asks for another moment, and out of how many working days she chooses. */
export const HALF_DAYS = { least: 2, most: 3, outOfDays: 7 } as const;
const DAY_MS = 86_400_000;
const isWorked = (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/**
 * The half-days she may choose from: the next working days after today, Monday to Friday.
 *
 * @param today calendar day, `2026-11-21`
 */
export function halfDaysAfter(today: string): { value: HalfDay; words: string }[] {
  const days: string[] = [];
  for (let at = Date.parse(`${today}T00:00:00Z`) + DAY_MS; days.length < HALF_DAYS.outOfDays; at += DAY_MS) {
    const day = new Date(at).toISOString().slice(0, 10);
    if (isWorked(day)) days.push(day);
  }
  return days.flatMap((day) => (["matin", "apres-midi"] as const).map((half): { value: HalfDay; words: string } => ({ value: `${day} ${half}`, words: halfDayWords(`${day} ${half}`, today) })));
}

/** « mardi 24 novembre après-midi ». */
export function halfDayWords(half: HalfDay, today?: string): string {
  return `${dayInWords(half.slice(0, 10), today)} ${half.endsWith("matin") ? "matin" : "après-midi"}`;
}
