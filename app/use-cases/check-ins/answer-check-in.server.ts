import { isBadSign, type CheckInAnswer } from "#app/domain/check-ins/answers.ts";
import type { LinkAnswer } from "#app/domain/check-ins/check-in.schema.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { dedupeKeys } from "#app/domain/notifications/dedupe-keys.ts";
import type { Context } from "../context.server.ts";
import { notify } from "../notifications/notify.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { markFollowed } from "./mark-followed.server.ts";
import { openCheckIn } from "./open-check-in.server.ts";

/**
 * Writes down what was answered in one tap from a link, or the word that may follow. One may answer again: the last one counts.
 *
 * When something is wrong, the coach of today is told, and the line opens in her day again.
 *
 * @returns refusals: those of `openCheckIn` | `check-in.over` | `check-in.unanswered` (a word before any answer)
 */
export async function answerCheckIn(ctx: Context, token: string, ip: string, input: LinkAnswer): Promise<Result<null>> {
  const opened = await openCheckIn(ctx, token, ip);
  if (!opened.ok) return opened;
  return opened.value.isOver ? refuse("conflict", "check-in.over") : writeCheckInAnswer(ctx, opened.value, input);
}

/** Writes down what was answered of a check-in that is open, whichever way its door was opened. Refusals: `check-in.over` | `check-in.unanswered`. */
export function writeCheckInAnswer(ctx: Context, { checkInId, answer }: { checkInId: string; answer: CheckInAnswer | null }, input: LinkAnswer): Promise<Result<null>> {
  return inTransaction<null>(ctx, async (tx) => {
    const data = input.act === "repondre" ? { answer: input.answer, answeredAt: ctx.now, byId: null, seenAt: null } : { word: input.word, seenAt: null };
    const written = await tx.checkIn.updateMany({ where: { id: checkInId, cancelledAt: null, ...(input.act === "mot" ? { answer: { not: null }, byId: null } : {}) }, data });
    if (written.count === 0) return refuse("conflict", input.act === "mot" ? "check-in.unanswered" : "check-in.over");
    if (input.act === "mot") return ok(null);
    const { application } = await tx.checkIn.findUniqueOrThrow({ where: { id: checkInId }, select: { application: { select: { id: true, beneficiary: { select: { coachId: true } } } } } });
    await markFollowed(tx, ctx, application.id);
    const { coachId } = application.beneficiary;
    if (isBadSign(input.answer) && coachId !== null && answer !== input.answer) {
      await notify(tx, ctx, { userId: coachId, kind: "application-followed", subjectId: application.id, dedupeKey: dedupeKeys.checkInSaid(checkInId, ctx.now) });
    }
    return ok(null);
  });
}
