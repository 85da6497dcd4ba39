import { createTransport } from "nodemailer";
import { DeliveryFault, refuseLineBreaks } from "../delivery-fault.ts";
import { sha256Hex } from "../secrets.server.ts";
import { stopHeaders, type Mailer } from "./mailer.ts";

/**
 * Mail by any SMTP server.
 *
 * SMTP has no idempotency: a process killed between the server's yes and our writing it down sends again. The
 * `Message-ID` is made from the key, so that both copies are one message for those who keep only one.
 */
export function smtpMailer(options: { url: string; from: string }): Mailer {
  const transport = createTransport({ url: options.url, pool: true, maxConnections: 2, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 10_000 } as Parameters<typeof createTransport>[0]);
  const domain = /@([^\s>]+)/.exec(options.from)?.[1] ?? "localhost";
  return {
    name: "smtp",
    async send({ to, subject, text, html, idempotencyKey, stopUrl }) {
      refuseLineBreaks(to, subject);
      try {
        const sent = await transport.sendMail({
          from: options.from, to: { name: "", address: to }, subject, text, html, messageId: `<${sha256Hex(idempotencyKey).slice(0, 40)}@${domain}>`,
          headers: { "Auto-Submitted": "auto-generated", ...stopHeaders(stopUrl) },
        });
        return { providerId: (sent as { messageId?: string }).messageId ?? null };
      } catch (fault) {
        throw faultOf(fault);
      }
    },
    async close() {
      transport.close();
    },
  };
}

/** RFC 5321: 5xx is a final no, 4xx asks to come back. Greylisting answers 450 or 451. */
function faultOf(fault: unknown): DeliveryFault {
  const { responseCode: status, code } = fault as { responseCode?: number; code?: string };
  if (status === undefined && code === "EENVELOPE") return new DeliveryFault("refused", "smtp-address");
  if (status === undefined) return new DeliveryFault("down", "smtp-no-answer");
  const isAboutUs = status === 530 || status === 534 || status === 535 || status === 538;
  return new DeliveryFault(status >= 500 && !isAboutUs ? "refused" : "down", `smtp-${status}`);
}
