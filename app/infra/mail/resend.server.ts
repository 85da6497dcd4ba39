import { Resend } from "resend";
import { DeliveryFault, refuseLineBreaks, retryAfterMs } from "../delivery-fault.ts";
import { stopHeaders, type Mailer } from "./mailer.ts";

/**
 * Mail by Resend.
 *
 * Resend keeps an idempotency key 24 hours: a repeated send answers with the first mail's id. It accepts 2 requests a
 * second; the queue keeps to that, and a 429 all the same is waited out.
 *
 * @param url another address, for tests
 */
export function resendMailer(options: { apiKey: string; from: string; url?: string; timeoutMs?: number }): Mailer {
  const client = new Resend(options.apiKey, options.url ? { baseUrl: options.url.replace(/\/$/, "") } : undefined);
  return {
    name: "resend",
    limit: { count: 2, everyMs: 1_000 },
    async send({ to, subject, text, html, idempotencyKey, stopUrl }) {
      refuseLineBreaks(to, subject);
      const answer = await client.emails
        .send({ from: options.from, to, subject, text, html, headers: stopHeaders(stopUrl) }, { idempotencyKey, signal: AbortSignal.timeout(options.timeoutMs ?? 10_000) })
        .catch(() => null);
      if (answer === null) throw new DeliveryFault("down", "resend-no-answer");
      // The key was used with other words (her name changed meanwhile): the mail of the first time went out.
      if (answer.error?.name === "invalid_idempotent_request") return { providerId: null };
      if (answer.error) throw faultOf(answer.error.statusCode, answer.error.name, answer.headers?.["retry-after"]);
      // Something that is not Resend answered (a proxy, a captive portal): the client lets it through.
      if (!answer.data?.id) throw new DeliveryFault("down", "resend-unreadable");
      return { providerId: answer.data.id };
    },
    async close() {},
  };
}

/** Statuses as Resend documents them. 409: the same key is being sent at this very moment. */
function faultOf(status: number | null, name: string, retryAfter: string | undefined): DeliveryFault {
  if (status === 429 && name !== "daily_quota_exceeded" && name !== "monthly_quota_exceeded") {
    return new DeliveryFault("busy", "resend-429", retryAfterMs(retryAfter, Date.now()));
  }
  if (status === 409) return new DeliveryFault("busy", "resend-409", 1_000);
  if (status === 400 || status === 422) return new DeliveryFault("refused", `resend-${status}`);
  return new DeliveryFault("down", `resend-${status ?? "no-answer"}`);
}
