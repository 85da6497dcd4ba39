import { sendableAt } from "#app/domain/notifications/quiet-hours.ts";
import { env } from "#app/infra/env.server.ts";

/**
 * When a message may leave: now, or at 8 h.
 *
 * In the demo, where nothing is sent and mails are read at /dev/courrier only, there is nobody to wake: a demonstration
 * given in the evening shows its messages at once.
 */
export function mayLeaveAt(now: Date, ignoresQuietHours: boolean): Date {
  const { DEV_MAILBOX, RESEND_API_KEY, SMTP_URL, SMS_GATEWAY_URL, WEB_PUSH_PRIVATE_KEY } = env();
  const wakesNobody = DEV_MAILBOX && !RESEND_API_KEY && !SMTP_URL && !SMS_GATEWAY_URL && !WEB_PUSH_PRIVATE_KEY;
  return sendableAt(now, ignoresQuietHours || wakesNobody);
}
