import { localDay } from "#app/domain/kit/french.ts";
import { instantInFrance } from "#app/domain/kit/local-instant.ts";

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const NOON = 720;

/** Days and hours counted from the day the demo is made: 0 is today, −1 yesterday. */
export type DemoCalendar = {
  now: Date;
  year: number;
  /** `2026-11-20` */
  iso(day: number): string;
  /** A calendar day as the database keeps it: midnight, UTC. */
  date(day: number): Date;
  /** The instant at which clocks in France show this hour, in minutes since midnight; 180 or more, after the change of hour. */
  at(day: number, minute: number): Date;
  /** ISO weekday, 1 is Monday. */
  weekday(day: number): number;
  /** The nearest day before or on it that people work. */
  workday(day: number): number;
  /** The nearest day on or after it that people work. */
  workdayFrom(day: number): number;
  /** Monday of this week. */
  monday: number;
  /** Days from today to the day, in France, of an instant; negative when it is past. */
  dayOf(instant: Date): number;
};

/** The calendar of a demo made at an instant. */
export function calendarOf(now: Date): DemoCalendar {
  const today = Date.parse(`${localDay(now)}T00:00:00.000Z`);
  const date = (day: number) => new Date(today + day * DAY_MS);
  const iso = (day: number) => date(day).toISOString().slice(0, 10);
  const weekday = (day: number) => ((date(day).getUTCDay() + 6) % 7) + 1;
  // Asking a time zone is slow and the demo asks tens of thousands of times: once a day is enough.
  const noons = new Map<number, number>();
  const noon = (day: number): number => {
    const known = noons.get(day) ?? (instantInFrance(iso(day), "12:00") as Date).getTime();
    noons.set(day, known);
    return known;
  };
  return {
    now, date, iso, weekday,
    year: date(0).getUTCFullYear(),
    monday: 1 - weekday(0),
    workday: (day) => day - Math.max(0, weekday(day) - 5),
    workdayFrom: (day) => day + (weekday(day) > 5 ? 8 - weekday(day) : 0),
    dayOf: (instant) => Math.round((Date.parse(`${localDay(instant)}T00:00:00.000Z`) - today) / DAY_MS),
    at: (day, minute) => new Date(noon(day) + (minute - NOON) * MINUTE_MS),
  };
}
