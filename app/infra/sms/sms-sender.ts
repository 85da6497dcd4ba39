/** An SMS to one number, E.164. */
export type OutgoingSms = { to: string; text: string; idempotencyKey: string };

/** What sends SMS. */
export type SmsSender = {
  name: "gateway" | "local" | "none";
  /**
   * Sends one SMS.
   *
   * @returns the gateway's own id of it, when it gives one
   * @throws DeliveryFault
   */
  send(sms: OutgoingSms): Promise<{ providerId: string | null }>;
};
