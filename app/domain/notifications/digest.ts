import { localDay, localTime } from "../kit/french.ts";
import type { Rhythm } from "./choice.ts";
import { dayAfter, openingOf } from "./quiet-hours.ts";

/** A digest already made for a person: when it is due, and whether it is still to go out. */
export type KnownDigest = { due: string; isWaiting: boolean; createdAt: Date };

/** The weekly digest goes on Mondays: the week to come can still be arranged. ISO day. @source our choice */
export const WEEKLY_DAY = 1;
/** At once, but never twice within this time: an import of two hundred offers rings once. @source our choice */
export const AT_ONCE_APART_MS = 3_600_000;

/** The first Monday on or after a calendar day. */
export function weeklyDayFrom(day: string): string {
  let found = day;
  while (new Date(`${found}T00:00:00Z`).getUTCDay() !== WEEKLY_DAY % 7) found = dayAfter(found);
  return found;
}

/** When a digest made now is due: `2026-11-20` for a day, `2026-11-20T14` for an hour of it, in France. It makes the digest unique. */
function dueOf(rhythm: Exclude<Rhythm, "never">, at: Date): string {
  const day = localDay(at);
  if (rhythm === "weekly") return weeklyDayFrom(day);
  return rhythm === "daily" ? day : `${day}T${localTime(at).slice(0, 2)}`;
}

/**
 * When the digest is due that will carry a match, or nothing when one carries it already, or when she wants none.
 *
 * At most one digest an hour, a day or a week. The first match is told at once save in the weekly rhythm, later ones
 * together. A digest says 'there is something new' and leads to the list, so one that has not gone out yet carries every
 * match found meanwhile.
 *
 * @param foundAt when the match was found
 * @param leavesAt when a message of now would go out: in the evening, tomorrow at 8 h
 */
export function digestDueFor(rhythm: Rhythm, foundAt: Date, leavesAt: Date, known: readonly KnownDigest[]): string | null {
  if (rhythm === "never" || known.some((digest) => digest.isWaiting || digest.createdAt >= foundAt)) return null;
  const taken = new Set(known.map((digest) => digest.due));
  let due = dueOf(rhythm, leavesAt);
  for (let at = leavesAt; taken.has(due); due = dueOf(rhythm, at)) at = rhythm === "at-once" ? new Date(at.getTime() + AT_ONCE_APART_MS) : openingOf(dayAfter(due));
  return due;
}

/**
 * When a digest that is ready may leave by the rhythm she has now, whatever it was when the digest was made.
 *
 * @param lastAt when the one before it left; null: none lately
 * @returns `now`, or a later instant; quiet hours come on top
 */
export function digestLeavesAt(rhythm: Exclude<Rhythm, "never">, now: Date, lastAt: Date | null): Date {
  const today = localDay(now);
  const isOfToday = lastAt !== null && localDay(lastAt) === today;
  if (rhythm === "daily") return isOfToday ? openingOf(dayAfter(today)) : now;
  if (rhythm === "at-once") return new Date(Math.max(now.getTime(), (lastAt?.getTime() ?? 0) + AT_ONCE_APART_MS));
  const day = weeklyDayFrom(isOfToday ? dayAfter(today) : today);
  return day === today ? now : openingOf(day);
}
