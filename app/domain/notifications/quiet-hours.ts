/** Nobody is written to between these hours, Paris time. @source our choice: a phone that rings at night is taken off */
export const QUIET = { fromHour: 21, toHour: 8 } as const;

const MINUTE = 60_000;
const reader = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Paris", hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit",
});

/** What a clock on a wall in Paris shows, as if it were UTC: fit for calendar sums only. */
function wallClock(at: Date): Date {
  const part = Object.fromEntries(reader.formatToParts(at).map(({ type, value }) => [type, Number(value)])) as Record<string, number>;
  return new Date(Date.UTC(part["year"] ?? 0, (part["month"] ?? 1) - 1, part["day"], part["hour"], part["minute"], part["second"]));
}

/** The calendar day in Paris, `2026-11-20`. */
export function parisDay(at: Date): string {
  return wallClock(at).toISOString().slice(0, 10);
}

/** The day after a calendar day. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 60 * MINUTE).toISOString().slice(0, 10);
}

/** The instant messages may go out on a day in Paris: 8 h, winter or summer. */
export function openingOf(day: string): Date {
  const wanted = Date.parse(`${day}T0${QUIET.toHour}:00:00Z`);
  // Clocks change at night: at the hour that UTC calls 8, Paris already keeps the time of that day.
  const offset = wallClock(new Date(wanted)).getTime() - wanted;
  return new Date(wanted - offset);
}

/** Whether a message would wake someone: from 21 h to 8 h in Paris. */
export function isQuiet(at: Date): boolean {
  const hour = wallClock(at).getUTCHours();
  return hour >= QUIET.fromHour || hour < QUIET.toHour;
}

/**
 * When a message may go: now, or at the next opening.
 *
 * @param ignoresQuietHours what someone waits for in front of a screen goes at any hour
 */
export function sendableAt(now: Date, ignoresQuietHours: boolean): Date {
  if (ignoresQuietHours || !isQuiet(now)) return now;
  const today = parisDay(now);
  const opening = openingOf(today);
  return opening > now ? opening : openingOf(dayAfter(today));
}
