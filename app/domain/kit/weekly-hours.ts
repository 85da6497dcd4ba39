import { capital, listInWords } from "./french-amounts.ts";
import { hoursInWords, WEEK } from "./french.ts";

/** Hours repeated on some days of the week: ISO weekdays (1 = Monday), `HH:MM`; a `to` not after `from` ends the next day. */
export type WeeklyHours = { days: readonly number[]; from: string; to: string };

/** A stretch inside one day, in minutes since midnight. */
export type DayStretch = { day: number; fromMinute: number; toMinute: number };

/** Minutes since midnight of `09:30`. */
function minutes(time: string): number {
  const [hours = 0, rest = 0] = time.split(":").map(Number);
  return hours * 60 + rest;
}

/** The week as stretches that never pass midnight: a night is cut in two, Sunday's goes on to Monday. */
export function dayStretches(week: readonly WeeklyHours[]): DayStretch[] {
  return week.flatMap(({ days, from, to }) => {
    const [fromMinute, toMinute] = [minutes(from), minutes(to)];
    return days.flatMap((day) => {
      if (toMinute > fromMinute) return [{ day, fromMinute, toMinute }];
      const evening = { day, fromMinute, toMinute: 1440 };
      return toMinute === 0 ? [evening] : [evening, { day: (day % 7) + 1, fromMinute: 0, toMinute }];
    });
  });
}

/** « du lundi au vendredi » for three days in a row or more, else « lundi, mardi et jeudi »; « tous les jours » for seven. */
export function weekdaysInWords(days: readonly number[]): string {
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  const name = (day: number | undefined) => WEEK[(day ?? 1) - 1] ?? "";
  if (sorted.length === 7) return "tous les jours";
  const first = sorted[0];
  const last = sorted[sorted.length - 1];
  const inARow = first !== undefined && last !== undefined && last - first === sorted.length - 1;
  if (inARow && sorted.length >= 3) return `du ${name(first)} au ${name(last)}`;
  return listInWords(sorted.map(name));
}

/** One sentence a line: « Du lundi au jeudi : 9 h – 15 h ». A night says so. */
export function weekInWords(week: readonly WeeklyHours[]): string[] {
  return week
    .filter(({ days }) => days.length > 0)
    .map(({ days, from, to }) => {
      const night = minutes(to) <= minutes(from) && minutes(to) > 0 ? " le lendemain" : "";
      return `${capital(weekdaysInWords(days))}\u00a0: ${hoursInWords(from, to)}${night}`;
    });
}
