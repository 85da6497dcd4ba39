/** A browser that agreed to be rung, as it gave itself. */
export type PushTarget = { id: string; endpoint: string; p256dh: string; auth: string };

/** What is shown on its screen; sealed for that browser alone, the service in between cannot read it. */
export type OutgoingPush = { target: PushTarget; note: { title: string; body: string; url: string }; idempotencyKey: string };

/** What rings browsers. */
export type PushSender = {
  name: "web-push" | "local";
  /**
   * Rings one browser.
   *
   * @returns `gone` when it agrees no more, or is no more: its subscription is to be forgotten
   * @throws DeliveryFault
   */
  send(push: OutgoingPush): Promise<"rung" | "gone">;
};
