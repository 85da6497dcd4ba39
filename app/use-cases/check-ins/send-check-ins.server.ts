import { nextStep, type Step } from "#app/domain/check-ins/next-step.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { dedupeKeys } from "#app/domain/notifications/dedupe-keys.ts";
import type { Context } from "../context.server.ts";
import { notifyAll } from "../notifications/notify.server.ts";
import { readWaitingCheckIns, type WaitingCheckIn } from "./waiting-check-ins.server.ts";

/**
 * Asks for news of those whose day has come, and reminds once those who were asked three days ago. Run again the same day it
 * writes to nobody twice.
 *
 * Who does not answer the reminder, or whom no message reaches, is left to the coach's day: see `listFollowUps`.
 *
 * @returns how many check-ins were asked and how many reminded
 */
export async function sendCheckIns(ctx: Context): Promise<{ sent: number; reminded: number }> {
  const today = localDay(ctx.now);
  const waiting = await readWaitingCheckIns(ctx);
  const [sent, reminded] = [await write(ctx, waiting, today, "send"), await write(ctx, waiting, today, "remind")];
  return { sent, reminded };
}

async function write(ctx: Context, waiting: readonly WaitingCheckIn[], today: string, step: Extract<Step, "send" | "remind">): Promise<number> {
  const due = waiting.filter((one) => nextStep(one, today) === step);
  if (due.length === 0) return 0;
  const notices = due.flatMap(({ checkInId, side, dueOn, userIds }) => userIds.map((userId) => (
    { userId, kind: side === "person" ? "check-in-person" as const : "check-in-employer" as const, subjectId: checkInId, dedupeKey: dedupeKeys.checkIn(checkInId, userId, dueOn, step) }
  )));
  const ids = due.map(({ checkInId }) => checkInId);
  await ctx.db.$transaction(async (tx) => {
    await notifyAll(tx, ctx, notices);
    await tx.checkIn.updateMany({ where: { id: { in: ids }, answeredAt: null }, data: step === "send" ? { sentAt: ctx.now } : { remindedAt: ctx.now } });
  });
  return due.length;
}
