import type { CoachContext } from "./day/day-parts.server.ts";

/** A line of her day that a coach had put off is back at once. */
export async function wakeLine({ db, actor }: CoachContext, key: string): Promise<void> {
  await db.daySnooze.deleteMany({ where: { coachId: actor.userId, key } });
}
