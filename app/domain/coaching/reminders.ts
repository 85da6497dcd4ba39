import { daysBetween, localDay } from "../kit/french.ts";

/** Which evening a reminder is of: two days before, or the day before. */
export type Reminder = "two-days" | "eve";

/**
 * The reminder that a meeting is due this evening; `null` when none is.
 *
 * Who said that she cannot come, or asked for another moment, is not reminded. Who confirmed is reminded on the eve only.
 *
 * @source issue 4 item 6: two days before and the evening before
 */
export function reminderFor({ startsAt, answer }: { startsAt: Date; answer: string | null }, now: Date): Reminder | null {
  const days = daysBetween(localDay(now), localDay(startsAt));
  if (answer === "cannot" || answer === "move") return null;
  if (days === 1) return "eve";
  return days === 2 && answer === null ? "two-days" : null;
}
