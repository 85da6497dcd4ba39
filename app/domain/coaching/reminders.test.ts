import { expect, it } from "vitest";
import { reminderFor } from "./reminders.ts";

/** Friday evening at six in France. */
const NOW = new Date("2026-11-20T17:00:00Z");

it.each([
  ["2026-11-20T18:00:00Z", null, null],
  ["2026-11-21T08:00:00Z", null, "eve"],
  ["2026-11-21T08:00:00Z", "confirmed", "eve"],
  ["2026-11-21T08:00:00Z", "cannot", null],
  ["2026-11-21T08:00:00Z", "move", null],
  ["2026-11-21T22:59:00Z", null, "eve"],
  ["2026-11-21T23:01:00Z", null, "two-days"],
  ["2026-11-22T08:00:00Z", null, "two-days"],
  ["2026-11-22T08:00:00Z", "confirmed", null],
  ["2026-11-22T08:00:00Z", "cannot", null],
  ["2026-11-23T08:00:00Z", null, null],
  ["2026-11-19T08:00:00Z", null, null],
])("a meeting at %s, answer %s: %s", (startsAt, answer, reminder) => expect(reminderFor({ startsAt: new Date(startsAt), answer }, NOW)).toBe(reminder));
