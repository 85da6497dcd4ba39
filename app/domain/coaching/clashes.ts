import { publicHoliday } from "../kit/public-holidays.ts";
import { localDay } from "../kit/french.ts";

/** Something of the coach's or of the person's that takes time. */
export type Taken = { startsAt: Date; minutes: number; whose: "coach" | "person"; what: string };

/** Why an hour may be a slip: told once, and the coach may keep it. */
export type Clash = { startsAt: Date; reason: { kind: "taken"; taken: Taken } | { kind: "holiday"; name: string } | { kind: "sunday" } };

/**
 * What stands against a day and an hour: something else at the same time, a public holiday, a Sunday. One that ends when the
 * other begins does not clash.
 *
 * @param departement for its holidays
 */
export function clashesOf(startsAt: Date, minutes: number, taken: readonly Taken[], departement: string): Clash[] {
  const end = startsAt.getTime() + minutes * 60_000;
  const day = localDay(startsAt);
  const name = publicHoliday(day, departement);
  const over = taken.filter((one) => one.startsAt.getTime() < end && one.startsAt.getTime() + one.minutes * 60_000 > startsAt.getTime());
  return [
    ...(name === null ? [] : [{ startsAt, reason: { kind: "holiday" as const, name } }]),
    ...(name === null && new Date(`${day}T00:00:00Z`).getUTCDay() === 0 ? [{ startsAt, reason: { kind: "sunday" as const } }] : []),
    ...over.map((one): Clash => ({ startsAt, reason: { kind: "taken", taken: one } })),
  ];
}
