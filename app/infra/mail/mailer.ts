/** A mail to one person. `idempotencyKey`: the same key sent twice makes one mail, as far as the provider can. */
export type OutgoingMail = { to: string; subject: string; text: string; html: string; idempotencyKey: string; /** Where one click stops all such mails. */ stopUrl?: string };

/** The headers by which a mail program shows its own « unsubscribe »: it posts there, without our page. @source RFC 2369, RFC 8058 */
export function stopHeaders(stopUrl: string | undefined): Record<string, string> {
  return stopUrl === undefined ? {} : { "List-Unsubscribe": `<${stopUrl}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}

/** What sends mails. */
export type Mailer = {
  name: "resend" | "smtp" | "local";
  /** What the provider accepts: `count` messages every `everyMs`; none: no limit. */
  limit?: { count: number; everyMs: number };
  /**
   * Sends one mail.
   *
   * @returns the provider's own id of it, when it gives one
   * @throws DeliveryFault
   */
  send(mail: OutgoingMail): Promise<{ providerId: string | null }>;
  close(): Promise<void>;
};
