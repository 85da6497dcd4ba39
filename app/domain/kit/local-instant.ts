import { localDay, localTime } from "./french.ts";

const HOUR_MS = 3_600_000;

/**
 * The instant at which clocks in France show this day and hour, as a form gives them.
 *
 * In the hour that the spring change skips, the hour after it; in the hour that autumn repeats, the first one.
 *
 * @param day `2026-12-03`
 * @param time `09:30`
 * @returns null when either does not exist
 */
export function instantInFrance(day: string, time: string): Date | null {
  const asUtc = Date.parse(`${day}T${time}:00.000Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time) || Number.isNaN(asUtc)) return null;
  if (new Date(asUtc).toISOString().slice(0, 10) !== day) return null;
  // Summer time first: in the repeated hour both answers are right, and the first one is summer's.
  const right = [2, 1].map((hours) => new Date(asUtc - hours * HOUR_MS)).find((at) => localDay(at) === day && localTime(at) === time);
  return right ?? new Date(asUtc - HOUR_MS);
}
