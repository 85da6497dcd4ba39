import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from "node:crypto";
import { ConfigurationError, env } from "./env.server.ts";

/** The secret of this installation; without it nothing that must hold tomorrow can be sealed. */
function secret(): string {
  const value = env().SECRET;
  if (!value) throw new ConfigurationError(["SECRET est absente : donnez au moins 32 signes tirés au hasard (openssl rand -hex 32)"]);
  return value;
}

const hmac = (text: string): Buffer => createHmac("sha256", secret()).update(text).digest();

/** SHA-256 of a text, in hexadecimal: what is kept of a token that must be found again. */
export function sha256Hex(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** A random token, URL-safe; 32 bytes unless told. */
export function randomToken(bytes = 32): string {
  return randomBytes(bytes).toString("base64url");
}

/** A whole number drawn evenly from 0 up to `below`, excluded. */
export function randomBelow(below: number): number {
  return randomInt(below);
}

/** Whether two texts are equal, in a time that says nothing of where they differ. */
export function sameText(left: string, right: string): boolean {
  return timingSafeEqual(createHash("sha256").update(left).digest(), createHash("sha256").update(right).digest());
}

/**
 * The 6 digits of a sign-in code. They are derived from the code's id, so that they are neither stored nor carried by a
 * job: the one who sends them computes them again.
 *
 * 48 bits modulo a million: the bias is below 4 in a billion.
 */
export function codeFor(signInCodeId: string): string {
  return String(hmac(`code:${signInCodeId}`).readUIntBE(0, 6) % 1_000_000).padStart(6, "0");
}

/** What is kept of a code, keyed by the secret: a copy of the table gives no code, even by trying all million of them. */
export function hashOfCode(signInCodeId: string, code: string): string {
  return hmac(`hash:${signInCodeId}:${code}`).toString("hex");
}

/** Whether the digits typed are those of this code. */
export function isCodeRight(signInCodeId: string, typed: string, codeHash: string): boolean {
  return sameText(hashOfCode(signInCodeId, typed), codeHash);
}

/**
 * What is kept of the code of a paper card, and how the card is found again: the same code always gives the same hash.
 *
 * Keyed by the secret, because a code has 36 bits only: a copy of the table gives none, and a new secret voids every card.
 */
export function hashOfCard(code: string): string {
  return hmac(`card:${code}`).toString("hex");
}

/**
 * The token of a shared link: the id of its row and 128 bits keyed by the secret, 43 signs. It is stored nowhere: it is made
 * again whenever its owner asks for her link (decision 0010).
 */
export function shareToken(shareId: string): string {
  const id = Buffer.from(shareId.replaceAll("-", ""), "hex");
  return Buffer.concat([id, hmac(`share:${shareId.toLowerCase()}`).subarray(0, 16)]).toString("base64url");
}

/** The id of the row that such a token opens; nothing when it is not one of ours. No database is asked. */
export function shareIdOf(token: string): string | undefined {
  if (!/^[\w-]{43}$/.test(token)) return undefined;
  const hex = Buffer.from(token, "base64url").subarray(0, 16).toString("hex");
  const id = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
  return sameText(shareToken(id), token) ? id : undefined;
}

/**
 * Seals a payload into a signed, expiring token for a link. It is signed, not hidden: ids only.
 *
 * @param purpose what the link is for; a token of one purpose never opens for another
 */
export function sealLink(payload: Record<string, string>, purpose: string, expiresAt: Date): string {
  const body = Buffer.from(JSON.stringify([expiresAt.getTime(), payload])).toString("base64url");
  return `${body}.${hmac(`link:${purpose}:${body}`).toString("base64url")}`;
}

/** The payload of a sealed link, or nothing when it was altered, is for another purpose or has expired. */
export function openLink(token: string, purpose: string, now: Date): Record<string, string> | undefined {
  const [body, signature, ...rest] = token.split(".");
  if (!body || !signature || rest.length > 0) return undefined;
  if (!sameText(hmac(`link:${purpose}:${body}`).toString("base64url"), signature)) return undefined;
  const [expiresAt, payload] = JSON.parse(Buffer.from(body, "base64url").toString("utf8")) as [number, Record<string, string>];
  return now.getTime() < expiresAt ? payload : undefined;
}
