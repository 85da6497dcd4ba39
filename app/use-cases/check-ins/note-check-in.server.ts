import type { ActorOf } from "#app/domain/access/actor.ts";
import type { NotedAnswer } from "#app/domain/check-ins/check-in.schema.ts";
import { addDays } from "#app/domain/check-ins/milestones.ts";
import { EARLY_DAYS } from "#app/domain/check-ins/which-check-in.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { applicationsSeenBy } from "../access/scopes.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { markFollowed } from "./mark-followed.server.ts";

/**
 * A coach writes down what one side told her, « saisi par » her; what she knows is no line of her day any more.
 *
 * @returns refusals: `check-in.missing` | `check-in.over` (the work ended) | `check-in.too-early`
 */
export function noteCheckIn(ctx: Context<ActorOf<"coach">>, applicationId: string, { checkInId, answer, word }: Omit<NotedAnswer, "act">): Promise<Result<null>> {
  return inTransaction<null>(ctx, async (tx) => {
    const row = await tx.checkIn.findFirst({ where: { id: checkInId, applicationId, application: applicationsSeenBy(ctx.actor) }, select: { dueOn: true, cancelledAt: true, application: { select: { beneficiaryId: true } } } });
    if (!row) return refuse("missing", "check-in.missing");
    if (row.cancelledAt !== null) return refuse("conflict", "check-in.over");
    if (addDays(localDay(ctx.now), EARLY_DAYS) < row.dueOn.toISOString().slice(0, 10)) return refuse("conflict", "check-in.too-early");
    await tx.checkIn.update({ where: { id: checkInId }, data: { answer, word, answeredAt: ctx.now, byId: ctx.actor.userId, seenAt: ctx.now } });
    await markFollowed(tx, ctx, applicationId);
    await noteInAudit(tx, ctx, { action: "news.noted", subjectType: "application", subjectId: applicationId, beneficiaryId: row.application.beneficiaryId });
    return ok(null);
  });
}

/** A coach has dealt with what was said: the line leaves her day. Twice is no error. @returns refusal: `check-in.missing` */
export async function closeBadSign(ctx: Context<ActorOf<"coach">>, applicationId: string, checkInId: string): Promise<Result<null>> {
  const hers = { id: checkInId, applicationId, answer: { not: null }, application: applicationsSeenBy(ctx.actor) };
  if ((await ctx.db.checkIn.count({ where: hers })) === 0) return refuse("missing", "check-in.missing");
  await ctx.db.checkIn.updateMany({ where: { ...hers, seenAt: null }, data: { seenAt: ctx.now } });
  return ok(null);
}
