import { SILENT_AFTER_DAYS, silentDays } from "#app/domain/applications/silence.ts";
import { applicationState } from "#app/domain/applications/states.ts";
import { dedupeKeys } from "#app/domain/notifications/dedupe-keys.ts";
import type { Context } from "../context.server.ts";
import { notifyAll } from "../notifications/notify.server.ts";

const DAY_MS = 86_400_000;
/** A silence that could be said for longer than this has stood on the coach's page all that time: no mail about it. Our choice. */
const TOLD_WITHIN_DAYS = 7;

/**
 * Tells each coach of the applications of her people that no employer has answered for long: once a silence.
 *
 * By the same rule the person reads that her coach knows, and the coach's day shows the line.
 *
 * @returns how many were told
 */
export async function tellOfSilence(ctx: Context): Promise<number> {
  const [earliest, latest] = [SILENT_AFTER_DAYS.sent + TOLD_WITHIN_DAYS, SILENT_AFTER_DAYS.meeting];
  const between = { gte: new Date(ctx.now.getTime() - earliest * DAY_MS), lte: new Date(ctx.now.getTime() - latest * DAY_MS) };
  const rows = await ctx.db.application.findMany({
    where: { beneficiary: { coach: { disabledAt: null } }, OR: [{ state: "positionne", movedAt: between }, { state: "entretien", interviewAt: between }] },
    relationLoadStrategy: "join", select: { id: true, state: true, movedAt: true, interviewAt: true, beneficiary: { select: { coachId: true } } },
  });
  const notices = rows.flatMap(({ id, state: word, movedAt, interviewAt, beneficiary: { coachId } }) => {
    const state = applicationState(word);
    const since = state === "entretien" && interviewAt !== null ? interviewAt : movedAt;
    if (coachId === null || silentDays({ state, movedAt, interviewAt }, ctx.now) === null) return [];
    return [{ userId: coachId, kind: "application-silent" as const, subjectId: id, dedupeKey: dedupeKeys.applicationSilent(id, coachId, since) }];
  });
  return (await ctx.db.$transaction((tx) => notifyAll(tx, ctx, notices))).length;
}
