import type { IsoDay } from "./types.ts";

/**
 * The number of a calendar day, so that days can be compared and added without a clock or a time zone.
 *
 * @param day `2026-11-20`
 * @returns days since 1970-01-01, a whole number
 * @source days_from_civil, H. Hinnant, "chrono-compatible low-level date algorithms"
 */
export function dayNumber(day: IsoDay): number {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const date = Number(day.slice(8, 10));
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a text names a day that exists: `2026-02-30` does not. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const date = Number(text.slice(8, 10));
  if (month < 1 || month > 12 || date < 1) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return date <= (daysInMonth[month - 1] as number) + (month === 2 && isLeap ? 1 : 0);
}

/** The calendar day of a number of days since 1970-01-01: what `dayNumber` undoes. */
export function dayOf(number: number): IsoDay {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}
