import type { Way } from "#app/domain/notifications/choice.ts";
import { composeMail, composeSms, type MessageFacts } from "#app/domain/notifications/compose.ts";
import type { KindRule } from "#app/domain/notifications/kinds.ts";
import type { WrittenKind } from "#app/domain/notifications/mail-texts.ts";
import { composePush } from "#app/domain/notifications/push-words.ts";
import { DeliveryFault } from "#app/infra/delivery-fault.ts";
import { env } from "#app/infra/env.server.ts";
import { mailer } from "#app/infra/mail/mail.server.ts";
import type { Mailer } from "#app/infra/mail/mailer.ts";
import type { PushSender } from "#app/infra/push/push-sender.ts";
import { pushSender } from "#app/infra/push/push.server.ts";
import { checkInToken, codeFor, rowToken, stopToken } from "#app/infra/secrets.server.ts";
import { smsSender } from "#app/infra/sms/sms.server.ts";
import type { SmsSender } from "#app/infra/sms/sms-sender.ts";
import { applicationToken } from "../applications/application-link.server.ts";
import type { Context } from "../context.server.ts";
import { renewalToken } from "../moderation/renewal-link.server.ts";
import { meetingPath } from "../coaching/meeting-link.server.ts";
import { addressOf, type Message } from "./read-message.server.ts";

export type Transports = { mailer: Mailer; sms: SmsSender; push?: PushSender };
type Sent = { providerId: string | null };

/** An employer reads and answers an application from the mail itself, without signing in. */
const OF_AN_APPLICATION = new Set(["application-received", "application-changed", "application-waiting"]);

/** What the link of a message carries: news are given without signing in, so the id is sealed. */
function subjectInLink({ kind, subjectId, userId, createdAt }: Message): string {
  if (subjectId === null) return "";
  if (OF_AN_APPLICATION.has(kind)) return applicationToken({ applicationId: subjectId, userId, createdAt });
  if (kind === "offer-expiring") return renewalToken({ offerId: subjectId, userId, createdAt });
  if (kind === "still-there") return rowToken("stay", subjectId);
  return kind === "check-in-person" || kind === "check-in-employer" ? checkInToken(subjectId) : subjectId;
}

/** Meetings are answered from the message itself, without signing in: the link shows when and where, a button there answers. */
const OF_A_MEETING = new Set(["meeting-reminder", "meeting-changed", "invitation-received"]);

/** Who may stop what is written to them by a link. A coach or the house reads messages as part of the work. */
const MAY_STOP = new Set(["beneficiary", "employer"]);
const isCode = (kind: string): boolean => kind === "sign-in-code" || kind === "sign-in-code-by-help";

/**
 * Hands one message to what sends it by this way.
 *
 * @throws DeliveryFault when it did not go out
 */
export function deliver(ctx: Context, message: Message, way: Way, rule: KindRule, given?: Transports): Promise<Sent> {
  const isOfAMeeting = OF_A_MEETING.has(message.kind) && message.subjectId !== null;
  const page = isOfAMeeting ? meetingPath(message.subjectId ?? "") : rule.page(subjectInLink(message));
  // It left and never arrived, and a human sends it again: under its first key the provider would take it for done.
  const idempotencyKey = message.sentAt === null ? message.id : `${message.id}-${message.sentAt.getTime()}`;
  if (way === "push") return ringAll(ctx, message, page, idempotencyKey, given?.push ?? pushSender(ctx.db));
  const facts = factsOf(message, way === "sms" && !isOfAMeeting ? (rule.smsPage ?? page) : page);
  const written = message.kind as WrittenKind;
  if (way === "sms") return (given?.sms ?? smsSender(ctx.db)).send({ to: addressOf(message, "sms") as string, text: composeSms(written, facts), idempotencyKey });
  const stop = facts.stopLink === undefined ? {} : { stopUrl: facts.stopLink };
  return (given?.mailer ?? mailer(ctx.db)).send({ to: addressOf(message, "mail") as string, ...composeMail(written, facts), idempotencyKey, ...stop });
}

function factsOf({ kind, subjectId, role, userId, firstName, brandName, helpPhone, isNumberChanged }: Message, page: string): MessageFacts {
  const address = (path: string) => new URL(path, env().PUBLIC_URL).toString();
  return {
    firstName, brandName, helpPhone, link: address(page), isNumberChanged,
    ...(isCode(kind) && subjectId ? { code: codeFor(subjectId) } : {}),
    ...(!isCode(kind) && kind !== "contact-changed" && MAY_STOP.has(role) ? { stopLink: address(`/stop/${stopToken(userId)}`), ...(env().SMS_STOP_NUMBER ? { stopNumber: env().SMS_STOP_NUMBER } : {}) } : {}),
  };
}

/** Rings every browser of hers; one is enough. Those that are no more are forgotten on the way. */
async function ringAll(ctx: Context, { userId, brandName }: Message, page: string, key: string, push: PushSender): Promise<Sent> {
  const targets = await ctx.db.pushSubscription.findMany({ where: { userId }, orderBy: { createdAt: "asc" }, select: { id: true, endpoint: true, p256dh: true, auth: true } });
  const note = composePush({ brandName, page });
  let hasRung = false;
  let fault: DeliveryFault | undefined;
  for (const target of targets) {
    try {
      if ((await push.send({ target, note, idempotencyKey: `${key}:${target.id}` })) === "rung") hasRung = true;
      else await ctx.db.pushSubscription.deleteMany({ where: { id: target.id } });
    } catch (thrown) {
      if (!(thrown instanceof DeliveryFault)) throw thrown;
      fault = thrown;
    }
  }
  if (!hasRung) throw fault ?? new DeliveryFault("refused", "push-gone");
  return { providerId: null };
}
