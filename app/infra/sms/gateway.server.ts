import { z } from "zod";
import { DeliveryFault, retryAfterMs } from "../delivery-fault.ts";
import type { SmsSender } from "./sms-sender.ts";

const answerSchema = z.object({ id: z.union([z.string(), z.number()]).transform(String) });

/**
 * SMS by an HTTP gateway: `POST {to, from, text, id}` in JSON, `Authorization: Bearer`, `Idempotency-Key`.
 *
 * Any gateway is reached through a few lines of its own that speak this; the answer may hold an `id`. The same key twice
 * makes one SMS: a gateway that has it already answers as the first time, or 409.
 *
 * @param options `from`: the name that stands in place of a number on the phone, 11 letters and digits at most
 */
export function gatewaySms(options: { url: string; key?: string; from: string; timeoutMs?: number }): SmsSender {
  return {
    name: "gateway",
    async send({ to, text, idempotencyKey }) {
      if (!/^\+[1-9]\d{6,14}$/.test(to)) throw new DeliveryFault("refused", "sms-number");
      const answer = await fetch(options.url, {
        method: "POST",
        headers: { "content-type": "application/json", "idempotency-key": idempotencyKey, ...(options.key ? { authorization: `Bearer ${options.key}` } : {}) },
        body: JSON.stringify({ to, from: options.from, text, id: idempotencyKey }),
        signal: AbortSignal.timeout(options.timeoutMs ?? 10_000),
        redirect: "error",
      }).catch(() => null);
      if (answer === null) throw new DeliveryFault("down", "sms-no-answer");
      if (answer.status === 429) throw new DeliveryFault("busy", "sms-429", retryAfterMs(answer.headers.get("retry-after"), Date.now()));
      // Sent already, by a try whose answer was lost.
      if (answer.status === 409) return { providerId: null };
      if (answer.status === 400 || answer.status === 422) throw new DeliveryFault("refused", `sms-${answer.status}`);
      if (!answer.ok) throw new DeliveryFault("down", `sms-${answer.status}`);
      const said = answerSchema.safeParse(await answer.json().catch(() => null));
      return { providerId: said.success ? said.data.id : null };
    },
  };
}
