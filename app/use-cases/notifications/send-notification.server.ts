import { choiceOf, USUAL_RHYTHM } from "#app/domain/notifications/choice.ts";
import { digestLeavesAt } from "#app/domain/notifications/digest.ts";
import { ruleOf, type KindRule } from "#app/domain/notifications/kinds.ts";
import { DeliveryFault } from "#app/infra/delivery-fault.ts";
import { log } from "#app/infra/log.server.ts";
import type { Context } from "../context.server.ts";
import { afterFault } from "./after-fault.server.ts";
import { deliver, type Transports } from "./deliver.server.ts";
import { isStillNews } from "./is-still-news.server.ts";
import { mayLeaveAt } from "./may-leave-at.server.ts";
import { readMessage, type Message } from "./read-message.server.ts";
import { wayOut } from "./way-out.server.ts";

/** Which try this is, from 1, of how many. */
export type Try = { number: number; of: number };
export type { Transports } from "./deliver.server.ts";

/**
 * Sends one message, if it is still to be sent, still says something true, and its reader still wants it this way.
 *
 * Sent twice at the same moment, or again after a crash, it goes out once as far as the provider can: its id is the
 * idempotency key. A provider that is down is tried again by the queue; after the last try the message is `failed`, which
 * a human sees. A refusal is `failed` at once.
 *
 * @returns an hour when it is to be tried again that is no failure: quiet hours, the day of a digest, a busy provider
 * @throws DeliveryFault when the provider is down
 */
export async function sendNotification(ctx: Context, notificationId: string, tries: Try, transports?: Transports): Promise<{ retryAt: Date } | undefined> {
  const message = await readMessage(ctx.db, notificationId);
  if (!message || !["pending", "sending"].includes(message.status)) return undefined;
  const rule = ruleOf(message.kind);
  if (!rule || message.disabledAt) return settle(ctx, message.id, { status: "skipped" });
  const retryAt = leavesAt(ctx.now, message, rule);
  const way = await wayOut(ctx, message, rule);
  if (way === "told-inside") return settle(ctx, message.id, { status: "sent", channel: "none", sentAt: ctx.now });
  if (way === "said-elsewhere" || !(await isStillNews(ctx, message))) return settle(ctx, message.id, { status: "skipped" });
  if (way === "no-address") return settle(ctx, message.id, { status: "failed", lastError: "no-address" });
  if (retryAt > ctx.now) return { retryAt };

  const claimed = await ctx.db.notification.updateMany({ where: { id: message.id, status: { in: ["pending", "sending"] } }, data: { status: "sending", channel: way, attempts: { increment: 1 } } });
  if (claimed.count === 0) return undefined;
  try {
    const { providerId } = await deliver(ctx, message, way, rule, transports);
    return await settle(ctx, message.id, { status: "sent", sentAt: ctx.now, providerId, lastError: null });
  } catch (fault) {
    if (fault instanceof DeliveryFault && fault.kind === "busy") await settle(ctx, message.id, { status: "pending", lastError: fault.code });
    return afterFault(ctx, fault, tries, async ({ code }, isOver) => {
      await settle(ctx, message.id, { status: isOver ? "failed" : "pending", lastError: code });
      if (isOver) log.error({ notificationId: message.id, code }, "a message could not be sent");
    });
  }
}

/** When a message may leave: a digest by its reader's rhythm, everything but codes outside the night. One that was tried already had its turn. */
function leavesAt(now: Date, message: Message, rule: KindRule): Date {
  const rhythm = choiceOf(message.rhythm === null ? null : { channels: [], rhythm: message.rhythm })?.rhythm ?? USUAL_RHYTHM;
  const waits = message.kind === "match-digest" && message.attempts === 0 && rhythm !== "never";
  return mayLeaveAt(waits ? digestLeavesAt(rhythm, now, message.lastDigestAt) : now, rule.ignoresQuietHours);
}

type Outcome = { status: "sent" | "skipped" | "failed" | "pending"; channel?: "none"; sentAt?: Date; providerId?: string | null; lastError?: string | null };

/** Writes what became of a message; one that another worker has settled meanwhile is left as it is. */
async function settle(ctx: Context, id: string, outcome: Outcome): Promise<undefined> {
  await ctx.db.notification.updateMany({ where: { id, status: { in: ["pending", "sending"] } }, data: outcome });
  return undefined;
}
