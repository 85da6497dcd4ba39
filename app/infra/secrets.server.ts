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

/** 32 bytes derived from the secret, for a key that this installation makes itself. A new secret makes another. */
export function derivedKey(purpose: string): Buffer {
  return hmac(`key:${purpose}`);
}

/** A whole number drawn evenly from 0 up to `below`, excluded. */
export function randomBelow(below: number): number {
  return randomInt(below);
}

/** What a phone that keeps pages knows an account by: always the same for one account, and tells nothing of it. */
export function phoneTag(userId: string): string {
  return hmac(`phone:${userId}`).subarray(0, 12).toString("base64url");
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

/** What tells two people apart who report the same offer: another one for each offer, so that nobody is followed from one to the next. */
export function reporterKey(offerId: string, who: string): string {
  return hmac(`report:${offerId}:${who}`).subarray(0, 16).toString("base64url");
}

/** What a short link opens: a token of one never opens another. */
type Opens = "share" | "check-in" | "meeting" | "calendar-feed" | "stay" | "offer-asking";

/** Bytes keyed by the secret: 64 bits where an SMS must hold the link beside the one that stops, as in a stop link (decision 0046). */
const SEAL_BYTES: Record<Opens, number> = { share: 16, "calendar-feed": 16, "check-in": 8, meeting: 8, stay: 8, "offer-asking": 8 };

/** The id of a row and what the secret makes of it, 32 or 43 signs: stored nowhere (decision 0010). */
export function rowToken(opens: Opens, id: string): string {
  return sealedId(opens, id, SEAL_BYTES[opens]);
}

function sealedId(opens: Opens, id: string, bytes: number): string {
  return Buffer.concat([Buffer.from(id.replaceAll("-", ""), "hex"), hmac(`${opens}:${id.toLowerCase()}`).subarray(0, bytes)]).toString("base64url");
}

/** The id of the row that such a token opens for this purpose; nothing when it is not one of ours. No database is asked. */
export function rowIdOf(opens: Opens, token: string): string | undefined {
  const bytes = Buffer.from(token, "base64url");
  // Links sent before 0046 have 128 bits, and still open.
  const seal = bytes.length - 16;
  if (!/^[\w-]{32,43}$/.test(token) || (seal !== SEAL_BYTES[opens] && seal !== 16)) return undefined;
  const hex = bytes.subarray(0, 16).toString("hex");
  const id = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
  return sameText(sealedId(opens, id, seal), token) ? id : undefined;
}

/** The token of a shared link: made again whenever its owner asks for her link. */
export function shareToken(shareId: string): string {
  return rowToken("share", shareId);
}

/** The id of the row that such a token opens; nothing when it is not one of ours. No database is asked. */
export function shareIdOf(token: string): string | undefined {
  return rowIdOf("share", token);
}

/** The token of the link by which one gives news after the first day of work. */
export function checkInToken(checkInId: string): string {
  return rowToken("check-in", checkInId);
}

/** The id of the check-in that such a token opens; nothing when it is not one of ours. */
export function checkInIdOf(token: string): string | undefined {
  return rowIdOf("check-in", token);
}

/** How many signs of a stop link are its token: half the id, then 64 bits keyed by the secret. */
const STOP_TOKEN = /^[\w-]{22}$/;

/**
 * The token of the link that stops someone's messages: 22 signs, so that an SMS can hold it, the same for ever.
 *
 * It never expires: a mail found two years later must still stop the next one. Only its owner's messages can be stopped or
 * taken up again by it (decision 0027).
 */
export function stopToken(userId: string): string {
  const id = Buffer.from(userId.replaceAll("-", ""), "hex");
  return Buffer.concat([id.subarray(0, 8), hmac(`stop:${userId.toLowerCase()}`).subarray(0, 8)]).toString("base64url");
}

/** The first and the last id that may have made such a token; nothing when it has not its shape. `isStopToken` says which. */
export function stopTokenRange(token: string): { from: string; to: string } | undefined {
  if (!STOP_TOKEN.test(token)) return undefined;
  const half = Buffer.from(token, "base64url").subarray(0, 8).toString("hex");
  const idOf = (rest: string) => (half + rest.repeat(16)).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  return { from: idOf("0"), to: idOf("f") };
}

/** Whether a token is this user's. */
export function isStopToken(token: string, userId: string): boolean {
  return sameText(stopToken(userId), token);
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
