import { localDay } from "#app/domain/kit/french.ts";
import { composeMail, composeSms, type MessageFacts } from "#app/domain/notifications/compose.ts";
import { ruleOf } from "#app/domain/notifications/kinds.ts";
import type { WrittenKind } from "#app/domain/notifications/mail-texts.ts";
import { openingOf } from "#app/domain/notifications/quiet-hours.ts";
import { DeliveryFault } from "#app/infra/delivery-fault.ts";
import { env } from "#app/infra/env.server.ts";
import { log } from "#app/infra/log.server.ts";
import { mailer } from "#app/infra/mail/mail.server.ts";
import type { Mailer } from "#app/infra/mail/mailer.ts";
import { codeFor } from "#app/infra/secrets.server.ts";
import { smsSender } from "#app/infra/sms/sms.server.ts";
import type { SmsSender } from "#app/infra/sms/sms-sender.ts";
import type { Context } from "../context.server.ts";
import { isStillNews } from "./is-still-news.server.ts";
import { mayLeaveAt } from "./may-leave-at.server.ts";

/** Which try this is, from 1, of how many. */
export type Try = { number: number; of: number };
export type Transports = { mailer: Mailer; sms: SmsSender };

/**
 * Sends one message, if it is still to be sent and still says something true.
 *
 * Sent twice at the same moment, or again after a crash, it goes out once as far as the provider can: its id is the
 * idempotency key. A provider that is down is tried again by the queue; after the last try the message is `failed`, which
 * a human sees. A refusal is `failed` at once.
 *
 * @returns an hour when it is to be tried again that is no failure: quiet hours, tomorrow's digest, a busy provider
 * @throws DeliveryFault when the provider is down
 */
export async function sendNotification(ctx: Context, notificationId: string, tries: Try, transports?: Transports): Promise<{ retryAt: Date } | undefined> {
  const message = await read(ctx, notificationId);
  if (!message || !["pending", "sending"].includes(message.status)) return undefined;
  const rule = ruleOf(message.kind);
  if (!rule || message.disabledAt || !(await isStillNews(ctx, message))) return settle(ctx, message.id, { status: "skipped" });
  const to = message.channel === "sms" ? message.phone : message.email;
  if (!to) return settle(ctx, message.id, { status: "failed", lastError: "no-address" });

  const isOfALaterDay = message.kind === "match-digest" && message.subjectId !== null && message.subjectId > localDay(ctx.now);
  const retryAt = isOfALaterDay ? openingOf(message.subjectId as string) : mayLeaveAt(ctx.now, rule.ignoresQuietHours);
  if (retryAt > ctx.now) return { retryAt };

  const claimed = await ctx.db.notification.updateMany({ where: { id: message.id, status: { in: ["pending", "sending"] } }, data: { status: "sending", attempts: { increment: 1 } } });
  if (claimed.count === 0) return undefined;
  try {
    const { providerId } = await deliver(message, to, rule.page(message.subjectId ?? ""), transports ?? { mailer: mailer(ctx.db), sms: smsSender(ctx.db) });
    return await settle(ctx, message.id, { status: "sent", sentAt: ctx.now, providerId, lastError: null });
  } catch (fault) {
    if (!(fault instanceof DeliveryFault)) throw fault;
    return afterFault(ctx, message.id, fault, tries);
  }
}

const isCode = (kind: string): boolean => kind === "sign-in-code" || kind === "sign-in-code-by-help";

type Message = {
  id: string; kind: string; subjectId: string | null; channel: string; status: string; userId: string;
  firstName: string; email: string | null; phone: string | null; disabledAt: Date | null; brandName: string; helpPhone: string; sentAt: Date | null;
};

/** The message, who it is for and the place, in one round trip. */
async function read(ctx: Context, id: string): Promise<Message | undefined> {
  const rows = await ctx.db.$queryRaw<Message[]>`
    SELECT n.id, n.kind, n.subject_id AS "subjectId", n.channel, n.status, n.user_id AS "userId",
      u.first_name AS "firstName", u.email, u.phone, u.disabled_at AS "disabledAt", t.brand_name AS "brandName", t.help_phone AS "helpPhone", n.sent_at AS "sentAt"
    FROM notification n JOIN "user" u ON u.id = n.user_id JOIN territory t ON t.id = u.territory_id WHERE n.id = ${id}::uuid`;
  return rows[0];
}

function deliver({ id, kind, subjectId, channel, firstName, brandName, helpPhone, sentAt }: Message, to: string, page: string, { mailer, sms }: Transports): Promise<{ providerId: string | null }> {
  const facts: MessageFacts = {
    firstName, brandName, helpPhone, link: new URL(page, env().PUBLIC_URL).toString(),
    ...(isCode(kind) && subjectId ? { code: codeFor(subjectId) } : {}),
  };
  const written = kind as WrittenKind;
  // It left and never arrived, and a human sends it again: under its first key the provider would take it for done.
  const idempotencyKey = sentAt === null ? id : `${id}-${sentAt.getTime()}`;
  if (channel === "sms") return sms.send({ to, text: composeSms(written, facts), idempotencyKey });
  return mailer.send({ to, ...composeMail(written, facts), idempotencyKey });
}

type Outcome = { status: "sent" | "skipped" | "failed" | "pending"; sentAt?: Date; providerId?: string | null; lastError?: string | null };

/** Writes what became of a message; one that another worker has settled meanwhile is left as it is. */
async function settle(ctx: Context, id: string, outcome: Outcome): Promise<undefined> {
  await ctx.db.notification.updateMany({ where: { id, status: { in: ["pending", "sending"] } }, data: outcome });
  return undefined;
}

async function afterFault(ctx: Context, id: string, fault: DeliveryFault, tries: Try): Promise<{ retryAt: Date } | undefined> {
  if (fault.kind === "busy") {
    await settle(ctx, id, { status: "pending", lastError: fault.code });
    return { retryAt: new Date(ctx.now.getTime() + fault.retryAfterMs) };
  }
  const isOver = fault.kind === "refused" || tries.number >= tries.of;
  await settle(ctx, id, { status: isOver ? "failed" : "pending", lastError: fault.code });
  if (isOver) log.error({ notificationId: id, code: fault.code }, "a message could not be sent");
  if (fault.kind === "refused") return undefined;
  throw fault;
}
