import webPush from "web-push";
import { isPushEndpoint } from "#app/domain/notifications/push-endpoint.ts";
import { DeliveryFault, retryAfterMs } from "../delivery-fault.ts";
import { sha256Hex } from "../secrets.server.ts";
import type { PushKeys } from "./push-keys.server.ts";
import type { PushSender } from "./push-sender.ts";

/** A browser that is off is rung when it comes back, within a day: later it is no news. Seconds. */
const KEPT_S = 86_400;

/**
 * Rings browsers through their own push services, in the standard way (RFC 8030, sealed by RFC 8291, signed by RFC 8292).
 *
 * The address came from a browser: it is looked at again before each send, no redirect is followed, and the answer is read
 * no further than its status.
 *
 * @param options `subject`: whom a push service may write to about us, `https:` or `mailto:`
 */
export function webPushSender(options: { keys: PushKeys; subject: string; allowsLoopback?: boolean; timeoutMs?: number }): PushSender {
  return {
    name: "web-push",
    async send({ target, note }) {
      if (!isPushEndpoint(target.endpoint, options.allowsLoopback)) return "gone";
      const request = sealed(target, note, options);
      if (request === null) return "gone";
      const answer = await fetch(target.endpoint, {
        method: "POST", headers: request.headers, body: request.body, redirect: "error", signal: AbortSignal.timeout(options.timeoutMs ?? 10_000),
      }).catch(() => null);
      if (answer === null) throw new DeliveryFault("down", "push-no-answer");
      await answer.body?.cancel();
      if (answer.ok) return "rung";
      if (answer.status === 404 || answer.status === 410) return "gone";
      if (answer.status === 429) throw new DeliveryFault("busy", "push-429", retryAfterMs(answer.headers.get("retry-after"), Date.now()));
      // 400, 401, 403, 413: our key or our message is at fault, and trying again changes nothing.
      throw new DeliveryFault(answer.status < 500 ? "refused" : "down", `push-${answer.status}`);
    },
  };
}

/** The request that rings; nothing when the keys a browser gave are no keys: such a subscription can never be rung. */
function sealed({ endpoint, p256dh, auth }: { endpoint: string; p256dh: string; auth: string }, note: { url: string }, { keys, subject }: { keys: PushKeys; subject: string }): { headers: Record<string, string>; body: Uint8Array<ArrayBuffer> } | null {
  try {
    const made = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, JSON.stringify(note), {
      vapidDetails: { subject, publicKey: keys.publicKey, privateKey: keys.privateKey }, TTL: KEPT_S, urgency: "normal", contentEncoding: "aes128gcm",
      // Of two that wait for a browser to come back, for the same page, the service keeps the last.
      topic: sha256Hex(note.url).slice(0, 32),
    });
    const headers = Object.fromEntries(Object.entries(made.headers as Record<string, unknown>).filter(([name]) => name !== "Content-Length").map(([name, value]) => [name, String(value)]));
    return { headers, body: new Uint8Array(made.body as unknown as Buffer) };
  } catch {
    return null;
  }
}
