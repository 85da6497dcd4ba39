import { localDay } from "../../kit/french.ts";
import { instantInFrance } from "../../kit/local-instant.ts";
import type { DayLine } from "./line.ts";

/** Until when a line may be put off. `vu`: read, nothing to do: it stays away until the fact changes. */
export const snoozeChoices = { demain: "Demain", "trois-jours": "Dans 3 jours", lundi: "Lundi prochain", vu: "C’est vu" } as const;
export type SnoozeChoice = keyof typeof snoozeChoices;

/** What is only told may be put away for good; what is to do only comes later. */
export function snoozeChoicesOf({ kind }: Pick<DayLine, "kind">): SnoozeChoice[] {
  return kind === "news" ? ["vu"] : ["demain", "trois-jours", "lundi"];
}

/** News last a week: a month is longer than any of them. */
const SEEN_DAYS = 30;

/**
 * When a line put off comes back: the first minute of a day, at the clocks of the territory.
 *
 * « Lundi prochain » said on a Monday is the Monday after.
 */
export function snoozeUntil(choice: SnoozeChoice, now: Date): Date {
  const today = localDay(now);
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay() || 7;
  const days = { demain: 1, "trois-jours": 3, lundi: 8 - weekday, vu: SEEN_DAYS }[choice];
  const day = new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  return instantInFrance(day, "00:00") ?? new Date(`${day}T00:00:00Z`);
}
