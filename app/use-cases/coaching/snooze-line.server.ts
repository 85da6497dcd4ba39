import { snoozeUntil, type SnoozeChoice } from "#app/domain/coaching/day/snooze.ts";
import type { CoachContext } from "./day/day-parts.server.ts";

/**
 * A coach puts a line of her day off: it comes back at that hour, or as soon as the fact changes.
 *
 * What the line said when she saw it is what is kept: a fact that has changed since is not hidden. Harmless for a line that is
 * not hers: only her own page looks here.
 */
export async function snoozeLine({ db, actor, now }: CoachContext, { key, stamp }: { key: string; stamp: string }, choice: SnoozeChoice): Promise<void> {
  const untilAt = snoozeUntil(choice, now);
  await db.$transaction([
    db.daySnooze.deleteMany({ where: { coachId: actor.userId, untilAt: { lte: now } } }),
    db.daySnooze.upsert({ where: { coachId_key: { coachId: actor.userId, key } }, create: { coachId: actor.userId, key, stamp, untilAt }, update: { stamp, untilAt } }),
  ]);
}
