import { isWorkingHour, reminderDue } from "#app/domain/applications/employer-reminders.ts";
import { applicationState } from "#app/domain/applications/states.ts";
import { dedupeKeys } from "#app/domain/notifications/dedupe-keys.ts";
import type { Context } from "../context.server.ts";
import { notifyAll, type Notice } from "../notifications/notify.server.ts";

const DAY_MS = 86_400_000;
/** Nothing older calls for a mail: the last reminder and the days it may be late are well within. */
const WITHIN_DAYS = 21;

/**
 * Reminds employers of the applications that wait for them: three days, then a week after; then the help line has the line.
 * The day after a meeting and a week after a yes, asks what became of it. Each step once an answer, whatever runs again.
 *
 * Everyone who speaks for the employer is written to, with a link of his own that answers without signing in.
 *
 * @returns how many messages are new
 */
export async function remindEmployers(ctx: Context): Promise<number> {
  if (!isWorkingHour(ctx.now)) return 0;
  const since = new Date(ctx.now.getTime() - WITHIN_DAYS * DAY_MS);
  const rows = await ctx.db.application.findMany({
    where: {
      consentedAt: { not: null }, beneficiary: { user: { disabledAt: null } }, offer: { organisationId: { not: null } },
      OR: [{ state: { in: ["positionne", "accepte"] }, movedAt: { gte: since } }, { state: "entretien", interviewAt: { gte: since, lt: ctx.now } }],
    },
    relationLoadStrategy: "join",
    select: { id: true, state: true, movedAt: true, interviewAt: true, laterOn: true, offer: { select: { organisation: { select: { members: { where: { role: "employer", disabledAt: null }, select: { id: true } } } } } } },
  });
  const notices = rows.flatMap(({ id, state, movedAt, interviewAt, laterOn, offer }): Notice[] => {
    const due = reminderDue({ state: applicationState(state), movedAt, interviewAt, laterOn: laterOn?.toISOString().slice(0, 10) ?? null }, ctx.now);
    if (due === null) return [];
    return (offer.organisation?.members ?? []).map(({ id: userId }) => ({ userId, kind: "application-waiting", subjectId: id, dedupeKey: dedupeKeys.applicationWaiting(id, userId, movedAt, due.step) }));
  });
  return (await ctx.db.$transaction((tx) => notifyAll(tx, ctx, notices))).length;
}
