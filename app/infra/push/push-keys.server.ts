import { createECDH } from "node:crypto";
import { env, type Env } from "../env.server.ts";
import { derivedKey } from "../secrets.server.ts";

/** Who we are for push services: a P-256 key pair, base64url. The public half goes to browsers. @source RFC 8292 */
export type PushKeys = { publicKey: string; privateKey: string };

/**
 * The keys of this installation; null when it rings no browser.
 *
 * Where nothing is really sent (demo, tests) and none are configured, they are made from the secret, so that a browser may
 * agree all the same.
 */
export function pushKeys(settings: Pick<Env, "WEB_PUSH_PUBLIC_KEY" | "WEB_PUSH_PRIVATE_KEY" | "MODE" | "SECRET"> = env()): PushKeys | null {
  if (settings.WEB_PUSH_PUBLIC_KEY && settings.WEB_PUSH_PRIVATE_KEY) return { publicKey: settings.WEB_PUSH_PUBLIC_KEY, privateKey: settings.WEB_PUSH_PRIVATE_KEY };
  if (settings.MODE === "production" || !settings.SECRET) return null;
  const privateKey = derivedKey("web-push");
  const pair = createECDH("prime256v1");
  pair.setPrivateKey(privateKey);
  return { publicKey: pair.getPublicKey("base64url"), privateKey: privateKey.toString("base64url") };
}
