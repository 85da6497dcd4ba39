import type { ActorOf } from "#app/domain/access/actor.ts";
import { liveStates } from "#app/domain/applications/states.ts";
import { TOGETHER_DAYS, togetherTitle } from "#app/domain/coaching/together.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { localDay } from "#app/domain/kit/french.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { lockedOffer } from "./locked-offer.server.ts";
import { togetherTaskId } from "./together-task.server.ts";

const DAY_MS = 86_400_000;

/**
 * « Avec ma coach »: her coach reads that she wants to answer this offer together. No application, no consent: nothing goes
 * to the employer.
 *
 * Asked twice, it is one line; asked again after it was done, the line comes back. An offer she had set aside no longer is.
 *
 * @returns refusals: `offer.missing` | `application.offer-not-open` | `together.no-coach` | `together.already-applied`
 */
export function answerWithCoach(ctx: Context<ActorOf<"beneficiary">>, offerId: string): Promise<Result<{ taskId: string }>> {
  const { beneficiaryId, territoryId } = ctx.actor;
  return inTransaction(ctx, async (tx) => {
    const offer = await lockedOffer(tx, offerId, territoryId, ctx.now);
    if (!offer) return refuse("missing", "offer.missing");
    if (!offer.isOpen) return refuse("conflict", "application.offer-not-open");
    const { title } = await tx.offer.findUniqueOrThrow({ where: { id: offerId }, select: { title: true } });
    const { coachId } = await tx.beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId }, select: { coachId: true } });
    const application = await tx.application.findUnique({ where: { beneficiaryId_offerId: { beneficiaryId, offerId } }, select: { state: true } });
    if (coachId === null) return refuse("conflict", "together.no-coach");
    if (application && application.state !== "sollicite" && (liveStates as readonly string[]).includes(application.state)) return refuse("conflict", "together.already-applied");
    const taskId = togetherTaskId(beneficiaryId, offerId);
    const dueOn = localDay(new Date(ctx.now.getTime() + TOGETHER_DAYS * DAY_MS));
    await tx.$executeRaw`
      INSERT INTO coach_task (id, beneficiary_id, coach_id, title, due_on, is_shared, created_at)
      VALUES (${taskId}::uuid, ${beneficiaryId}::uuid, ${coachId}::uuid, ${togetherTitle(title)}, ${dueOn}::date, TRUE, ${ctx.now})
      ON CONFLICT (id) DO UPDATE SET coach_id = EXCLUDED.coach_id, due_on = EXCLUDED.due_on, created_at = EXCLUDED.created_at, done_at = NULL, done_by_id = NULL
        WHERE coach_task.done_at IS NOT NULL OR coach_task.coach_id <> EXCLUDED.coach_id`;
    await tx.offerDismissal.deleteMany({ where: { beneficiaryId, offerId } });
    return ok({ taskId });
  });
}

/** The coach has talked of it with her: the line leaves his day and her pages. Harmless for a line that is not his. */
export async function finishTogether(ctx: Context<ActorOf<"coach">>, taskId: string): Promise<void> {
  await ctx.db.coachTask.updateMany({ where: { id: taskId, coachId: ctx.actor.userId, doneAt: null }, data: { doneAt: ctx.now, doneById: ctx.actor.userId } });
}
