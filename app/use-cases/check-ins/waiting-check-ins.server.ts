import { isMilestone, type CheckInSide } from "#app/domain/check-ins/milestones.ts";
import type { Waiting } from "#app/domain/check-ins/next-step.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { Prisma } from "#app/infra/db.server.ts";
import type { Context } from "../context.server.ts";

/** A check-in whose day has come and that nobody answered, with the accounts that a message about it would reach. */
export type WaitingCheckIn = Waiting & { checkInId: string; applicationId: string; side: CheckInSide; userIds: string[] };

type Row = { id: string; applicationId: string; side: CheckInSide; milestone: string; hiredOn: string; dueOn: string; sentAt: Date | null; remindedAt: Date | null; userIds: string[] };

/**
 * The check-ins that wait for an answer and whose day has come, the oldest first: of everyone, or of a coach's people only.
 *
 * A person is reached by mail or SMS, an employer by the mail of those who speak for the organisation; closed accounts are not.
 */
export async function readWaitingCheckIns(ctx: Context, coachId?: string): Promise<WaitingCheckIn[]> {
  const ofCoach = coachId === undefined ? Prisma.sql`TRUE` : Prisma.sql`b.coach_id = ${coachId}::uuid`;
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT k.id, k.application_id AS "applicationId", k.side, k.milestone, a.hired_on::text AS "hiredOn", k.due_on::text AS "dueOn", k.sent_at AS "sentAt", k.reminded_at AS "remindedAt",
      ARRAY(SELECT u.id::text FROM "user" u WHERE u.disabled_at IS NULL AND CASE k.side
        WHEN 'person' THEN u.id = b.user_id AND (u.email IS NOT NULL OR u.phone IS NOT NULL)
        ELSE u.organisation_id = o.organisation_id AND u.role = 'employer' AND u.email IS NOT NULL END ORDER BY u.id) AS "userIds"
    FROM check_in k JOIN application a ON a.id = k.application_id JOIN offer o ON o.id = a.offer_id JOIN beneficiary b ON b.id = a.beneficiary_id
    WHERE k.answered_at IS NULL AND k.cancelled_at IS NULL AND k.due_on <= ${localDay(ctx.now)}::date AND a.hired_on IS NOT NULL AND a.state IN ('demarre', 'suivi') AND ${ofCoach}
    ORDER BY k.due_on, k.id`;
  const dayOf = (at: Date | null) => (at === null ? null : localDay(at));
  return rows.flatMap(({ id, milestone, sentAt, remindedAt, ...row }): WaitingCheckIn[] => (isMilestone(milestone) ? [{ ...row, checkInId: id, milestone, sentOn: dayOf(sentAt), remindedOn: dayOf(remindedAt), isReachable: row.userIds.length > 0 }] : []));
}
