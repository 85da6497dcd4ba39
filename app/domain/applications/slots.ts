import { ok, refuse, type Result } from "../kit/result.ts";

/** How many moments an employer may propose for one meeting. More is a questionnaire, and she reads it on a small screen. Our choice. */
export const MOST_SLOTS = 3;
/** After how many days « plus tard » may be recalled. A week at most: by then the silence is said to her coach. */
export const LATER_DAYS = [1, 3, 7] as const;

/** A moment as typed: neither, either or both. */
export type TypedSlot = { day: string | null; time: string | null };

/**
 * The moments that an employer proposes, each once and the earliest first. An empty row is no moment.
 *
 * The first stands as the meeting until she picks another: whatever happens, a day is known.
 *
 * @param instantOf the instant of a day and an hour in the territory; `null` for an hour that does not exist
 * @returns refusal: `application.slot-incomplete`, of the first row that has a day or an hour alone
 */
export function readSlots(typed: readonly TypedSlot[], instantOf: (day: string, time: string) => Date | null): Result<Date[]> {
  const instants = new Map<number, Date>();
  for (const [row, { day, time }] of typed.slice(0, MOST_SLOTS).entries()) {
    if (day === null && time === null) continue;
    const at = day !== null && time !== null ? instantOf(day, time) : null;
    // The first row has its own refusal: no meeting at all.
    if (at === null && row === 0) continue;
    if (at === null) return refuse("invalid", "application.slot-incomplete", row === 1 ? "secondDay" : "thirdDay");
    instants.set(at.getTime(), at);
  }
  return ok([...instants.values()].sort((a, b) => a.getTime() - b.getTime()));
}

/** Whether she may pick this moment: one of those proposed, still to come. */
export function isSlotOpen(slot: Date, { interviewAt, otherSlots }: { interviewAt: Date; otherSlots: readonly Date[] }, now: Date): boolean {
  return slot > now && [interviewAt, ...otherSlots].some((one) => one.getTime() === slot.getTime());
}
