import { localDay } from "#app/domain/kit/french.ts";
import { dayAfter } from "#app/domain/notifications/quiet-hours.ts";
import { recordAll } from "#app/infra/outbox.server.ts";
import { log } from "#app/infra/log.server.ts";
import type { Context } from "../context.server.ts";

const HOUR_MS = 3_600_000;
/** A provider remembers an idempotency key 24 hours (Resend): sending again later could make two mails. */
const SAFE_TO_REPEAT_MS = 20 * HOUR_MS;
/** Younger messages still have tries of their own, or wait for the morning. */
const SETTLED_AFTER_MS = 2 * HOUR_MS;

/**
 * Finds messages that should have gone out and did not, the queue having lost or given up on them.
 *
 * Runs after the morning's opening. What was never tried is set going again; what was being sent when everything stopped
 * is too old to be repeated without risk and goes to a human (`failed`, `unknown-outcome`).
 */
export async function sweepNotifications(ctx: Context): Promise<{ again: number; toHuman: number }> {
  const before = new Date(ctx.now.getTime() - SETTLED_AFTER_MS);
  const tooOld = new Date(ctx.now.getTime() - SAFE_TO_REPEAT_MS);
  return ctx.db.$transaction(async (tx) => {
    const lost = await tx.notification.updateMany({ where: { status: "sending", createdAt: { lt: tooOld } }, data: { status: "failed", lastError: "unknown-outcome" } });
    // A digest of a coming day waits, and is not stuck.
    const waits = { kind: "match-digest", status: "pending", subjectId: { gte: dayAfter(localDay(ctx.now)) } };
    const stuck = await tx.notification.findMany({ where: { status: { in: ["pending", "sending"] }, createdAt: { lt: before }, NOT: waits }, select: { id: true }, orderBy: { createdAt: "asc" }, take: 5_000 });
    await recordAll(tx, "notification.created", stuck.map(({ id }) => ({ notificationId: id })));
    if (lost.count + stuck.length > 0) log.warn({ again: stuck.length, toHuman: lost.count }, "messages were stuck");
    return { again: stuck.length, toHuman: lost.count };
  });
}
