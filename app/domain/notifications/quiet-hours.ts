import { localDay, localTime } from "../kit/french.ts";
import { instantInFrance } from "../kit/local-instant.ts";

/** Nobody is written to between these hours, Paris time. @source our choice: a phone that rings at night is taken off */
export const QUIET = { from: "21:00", to: "08:00" } as const;

const DAY_MS = 86_400_000;

/** The day after a calendar day. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}

/** The instant messages may go out on a day in France: 8 h, winter or summer. */
export function openingOf(day: string): Date {
  return instantInFrance(day, QUIET.to) as Date;
}

/** Whether a message would wake someone: from 21 h to 8 h in France. */
export function isQuiet(at: Date): boolean {
  const time = localTime(at);
  return time >= QUIET.from || time < QUIET.to;
}

/**
 * When a message may go: now, or at the next opening.
 *
 * @param ignoresQuietHours what someone waits for in front of a screen goes at any hour
 */
export function sendableAt(now: Date, ignoresQuietHours: boolean): Date {
  if (ignoresQuietHours || !isQuiet(now)) return now;
  const today = localDay(now);
  const opening = openingOf(today);
  return opening > now ? opening : openingOf(dayAfter(today));
}
