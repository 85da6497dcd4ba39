import { askingMail, askingSms, ASKING_LINK_DAYS, wayToAsk } from "#app/domain/offers/intake/asking.ts";
import { missingOf } from "#app/domain/offers/intake/missing.ts";
import { env } from "#app/infra/env.server.ts";
import { log } from "#app/infra/log.server.ts";
import { mailer } from "#app/infra/mail/mail.server.ts";
import type { Mailer } from "#app/infra/mail/mailer.ts";
import { rowToken } from "#app/infra/secrets.server.ts";
import { smsSender } from "#app/infra/sms/sms.server.ts";
import type { SmsSender } from "#app/infra/sms/sms-sender.ts";
import type { Context } from "../../context.server.ts";
import { afterFault } from "../../notifications/after-fault.server.ts";
import { mayLeaveAt } from "../../notifications/may-leave-at.server.ts";
import type { Try } from "../../notifications/send-notification.server.ts";
import { askedColumns } from "./asked-columns.ts";

const DAY_MS = 86_400_000;

/**
 * Sends an employer the link that asks for the rest of his offer, if it still lacks something and is open.
 *
 * Its id is the idempotency key. What does not arrive is written on the asking: the coach reads it on her page and calls.
 *
 * @returns an hour when it is to be tried again that is no failure: the night, a busy provider
 * @throws DeliveryFault when the provider is down
 */
export async function sendAsking(ctx: Context, askingId: string, tries: Try, by: { mail: Mailer; sms: SmsSender } = { mail: mailer(ctx.db), sms: smsSender(ctx.db) }): Promise<{ retryAt: Date } | undefined> {
  const row = await ctx.db.offerAsking.findFirst({
    where: { id: askingId, sentAt: null, answeredAt: null, createdAt: { gt: new Date(ctx.now.getTime() - ASKING_LINK_DAYS * DAY_MS) }, offer: { status: "open" } }, relationLoadStrategy: "join",
    select: { id: true, offer: { select: { ...askedColumns, title: true, contactEmail: true, contactPhone: true, organisation: { select: { name: true, email: true, phone: true } }, territory: { select: { brandName: true, helpPhone: true } } } } },
  });
  if (row === null) return undefined;
  const { offer } = row;
  const questions = missingOf(offer).length;
  const way = wayToAsk(offer, offer.organisation);
  if (questions === 0 || way === null) return undefined;
  const retryAt = mayLeaveAt(ctx.now, false);
  if (retryAt > ctx.now) return { retryAt };
  const facts = { title: offer.title, organisationName: offer.organisation?.name ?? "", questions, ...offer.territory, link: askingLink(row.id) };
  try {
    const idempotencyKey = `offer-asking-${row.id}`;
    if (way.channel === "mail") await by.mail.send({ to: way.to, ...askingMail(facts), idempotencyKey });
    else await by.sms.send({ to: way.to, text: askingSms(facts), idempotencyKey });
    await ctx.db.offerAsking.updateMany({ where: { id: row.id }, data: { sentAt: ctx.now, lastError: null, way: way.channel } });
    return undefined;
  } catch (fault) {
    return afterFault(ctx, fault, tries, async ({ code }, isOver) => {
      if (isOver) await ctx.db.offerAsking.updateMany({ where: { id: row.id }, data: { lastError: code } });
      log.warn({ askingId, code, isOver }, "the rest of an offer could not be asked for");
    });
  }
}

/** The address by which an employer completes one offer, without an account. */
export function askingLink(askingId: string): string {
  return `${env().PUBLIC_URL}/offre/${rowToken("offer-asking", askingId)}`;
}
