import { meetingAnswerOf } from "#app/domain/applications/meeting-answer.ts";
import { reminderFor } from "#app/domain/coaching/reminders.ts";
import { dedupeKeys } from "#app/domain/notifications/dedupe-keys.ts";
import type { Context } from "../context.server.ts";
import { notifyAll } from "../notifications/notify.server.ts";

const DAY_MS = 86_400_000;

/**
 * Reminds people of the meetings of tomorrow and of the day after, with their coach or with an employer: once for each evening.
 *
 * Runs in the evening; run again the same evening it writes to nobody twice. A meeting put to another hour is another one.
 *
 * @returns how many reminders were written
 */
export async function remindOfMeetings(ctx: Context): Promise<number> {
  const soon = { gt: ctx.now, lt: new Date(ctx.now.getTime() + 3 * DAY_MS) };
  const [appointments, interviews, invitations] = await Promise.all([
    ctx.db.appointment.findMany({ where: { status: "fixe", startsAt: soon }, relationLoadStrategy: "join", select: { id: true, startsAt: true, answer: true, beneficiary: { select: { userId: true } } } }),
    ctx.db.application.findMany({
      where: { state: "entretien", interviewAt: soon }, relationLoadStrategy: "join",
      select: { id: true, interviewAt: true, beneficiary: { select: { userId: true } }, history: { where: { to: "entretien" }, orderBy: { at: "desc" }, take: 1, select: { byRole: true, reason: true } } },
    }),
    // An invitation is reminded to who said yes, nobody else.
    ctx.db.groupInvitation.findMany({ where: { answer: "confirmed", takenBackAt: null, event: { cancelledAt: null, startsAt: soon } }, relationLoadStrategy: "join", select: { id: true, answer: true, event: { select: { startsAt: true } }, beneficiary: { select: { userId: true } } } }),
  ]);
  const meetings = [...appointments, ...invitations.map(({ event, ...row }) => ({ ...row, startsAt: event.startsAt })), ...interviews.map(({ id, interviewAt, history, beneficiary }) => ({ id, startsAt: interviewAt as Date, answer: meetingAnswerOf(history[0]) as string | null, beneficiary }))];
  const notices = meetings.flatMap(({ id, startsAt, answer, beneficiary }) => {
    const reminder = reminderFor({ startsAt, answer }, ctx.now);
    return reminder === null ? [] : [{ userId: beneficiary.userId, kind: "meeting-reminder" as const, subjectId: id, dedupeKey: dedupeKeys.meetingReminder(id, startsAt, reminder) }];
  });
  return (await ctx.db.$transaction((tx) => notifyAll(tx, ctx, notices))).length;
}
