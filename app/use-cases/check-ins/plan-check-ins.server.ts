import { isMilestone, type CheckInSide } from "#app/domain/check-ins/milestones.ts";
import { planCheckIns, type Known, type WorkKind } from "#app/domain/check-ins/plan.ts";
import { localDay } from "#app/domain/kit/french.ts";
import type { Tx } from "#app/infra/db.server.ts";
import type { Context } from "../context.server.ts";

const dateOf = (day: string) => new Date(`${day}T00:00:00Z`);
const dayOf = (date: Date) => date.toISOString().slice(0, 10);
type Row = { state: string; hiredOn: Date | null; kind: WorkKind };

/**
 * Writes when news will be asked about a piece of work, as it stands: first day set or moved, end noted. Played again it changes nothing.
 *
 * The row of the application is held meanwhile: two of these at once follow one another.
 */
export async function planCheckInsOf(ctx: Context, applicationId: string): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const [work] = await tx.$queryRaw<Row[]>`
      SELECT a.state, a.hired_on AS "hiredOn", o.kind::text AS kind FROM application a JOIN offer o ON o.id = a.offer_id WHERE a.id = ${applicationId}::uuid FOR UPDATE OF a`;
    if (!work) return;
    const plan = planCheckIns(
      { kind: work.kind, hiredOn: work.hiredOn === null ? null : dayOf(work.hiredOn), isGoingOn: work.state === "demarre" || work.state === "suivi" },
      await knownOf(tx, applicationId), localDay(ctx.now),
    );
    await tx.checkIn.createMany({ data: plan.create.map(({ dueOn, ...one }) => ({ id: ctx.newId(), applicationId, ...one, dueOn: dateOf(dueOn) })), skipDuplicates: true });
    for (const { side, milestone, dueOn } of plan.move) {
      await tx.checkIn.updateMany({ where: { applicationId, side, milestone, answeredAt: null }, data: { dueOn: dateOf(dueOn), sentAt: null, remindedAt: null, cancelledAt: null } });
    }
    for (const { side, milestone } of plan.cancel) await tx.checkIn.updateMany({ where: { applicationId, side, milestone, answeredAt: null }, data: { cancelledAt: ctx.now } });
  });
}

async function knownOf(tx: Tx, applicationId: string): Promise<Known[]> {
  const rows = await tx.checkIn.findMany({ where: { applicationId }, select: { side: true, milestone: true, dueOn: true, answeredAt: true, cancelledAt: true } });
  return rows.flatMap(({ side, milestone, dueOn, answeredAt, cancelledAt }): Known[] => (isMilestone(milestone) ? [{ side: side as CheckInSide, milestone, dueOn: dayOf(dueOn), isAnswered: answeredAt !== null, isCancelled: cancelledAt !== null }] : []));
}
