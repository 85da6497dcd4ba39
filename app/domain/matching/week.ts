import type { WeeklyWindow } from "./types.ts";

export const MINUTES_A_DAY = 1440;
export const MINUTES_A_WEEK = 7 * MINUTES_A_DAY;

/**
 * Hours of a week as spans of minutes since Monday 00:00: `[from, to, from, to…]`, sorted, apart from one another.
 *
 * Overlapping windows count once; what runs past Sunday midnight comes back on Monday.
 */
export type WeekSpans = readonly number[];

/**
 * Minutes since midnight of a time.
 *
 * @param clock `HH:MM`, up to `24:00`
 */
export function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

/**
 * The time of a minute of the day, as windows write it.
 *
 * @param minutes since midnight, 0 to 1440
 */
export function clockOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** Where a window ends, in minutes since the midnight before it: over 1440 when that is the next day. */
export function endOf(window: Pick<WeeklyWindow, "from" | "to">): number {
  const to = minutesOf(window.to);
  return to > minutesOf(window.from) ? to : to + MINUTES_A_DAY;
}

/** The spans of a week that a list of windows covers. */
export function weekSpans(windows: readonly WeeklyWindow[]): WeekSpans {
  const pieces: [number, number][] = [];
  for (const window of windows) {
    for (const day of window.days) {
      const start = (day - 1) * MINUTES_A_DAY + minutesOf(window.from);
      const end = (day - 1) * MINUTES_A_DAY + endOf(window);
      pieces.push([start, Math.min(end, MINUTES_A_WEEK)]);
      if (end > MINUTES_A_WEEK) pieces.push([0, end - MINUTES_A_WEEK]);
    }
  }
  pieces.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const spans: number[] = [];
  for (const [from, to] of pieces) {
    const last = spans.length - 1;
    if (last > 0 && from <= (spans[last] as number)) spans[last] = Math.max(spans[last] as number, to);
    else spans.push(from, to);
  }
  return spans;
}

/** Minutes a week that spans cover. */
export function minutesIn(spans: WeekSpans): number {
  let sum = 0;
  for (let i = 0; i < spans.length; i += 2) sum += (spans[i + 1] as number) - (spans[i] as number);
  return sum;
}

/** Minutes a week that two lists of spans share. The same in both directions. */
export function sharedMinutes(a: WeekSpans, b: WeekSpans): number {
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const endA = a[i + 1] as number;
    const endB = b[j + 1] as number;
    const from = Math.max(a[i] as number, b[j] as number);
    const to = Math.min(endA, endB);
    if (to > from) sum += to - from;
    if (endA <= endB) i += 2;
    else j += 2;
  }
  return sum;
}
