import { dayAfter } from "./quiet-hours.ts";

/** A digest already made for a person: its day, and whether it is still to go out. */
export type KnownDigest = { day: string; isWaiting: boolean; createdAt: Date };

/**
 * The day of the digest that will carry a match, or nothing when one carries it already.
 *
 * At most one digest a day: the first match of a day is told at once, later ones the next day, together. A digest says
 * 'there is something new' and leads to the list, so one that has not gone out yet carries every match found meanwhile.
 *
 * @param foundAt when the match was found
 * @param today the calendar day, in France, on which a message of now would go out
 */
export function digestDayFor(foundAt: Date, today: string, known: readonly KnownDigest[]): string | null {
  if (known.some((digest) => digest.isWaiting || digest.createdAt >= foundAt)) return null;
  return known.some((digest) => digest.day === today) ? dayAfter(today) : today;
}
