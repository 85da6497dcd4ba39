import type { SignedInRole } from "../access/actor.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export type SessionLifetime = { idleMs: number; absoluteMs: number };

/**
 * How long a session lasts, in milliseconds: idle, and in all.
 *
 * A beneficiary must not have to sign in again on her own phone; professionals open other people's files.
 *
 * @source design/quality.md (30 minutes idle for professionals, 30 days for beneficiaries); ASVS V7.3
 */
export function sessionLifetime(role: SignedInRole): SessionLifetime {
  return role === "beneficiary" ? { idleMs: 30 * DAY, absoluteMs: 90 * DAY } : { idleMs: 30 * MINUTE, absoluteMs: 10 * 60 * MINUTE };
}

/** Whether a session opened and last used at these instants still holds. */
export function sessionHolds(role: SignedInRole, session: { createdAt: Date; lastSeenAt: Date }, now: Date): boolean {
  const { idleMs, absoluteMs } = sessionLifetime(role);
  return now.getTime() - session.lastSeenAt.getTime() < idleMs && now.getTime() - session.createdAt.getTime() < absoluteMs;
}

/** A sign-in code: 6 digits, single use, 10 minutes, 5 tries. @source ASVS V6.5; design/quality.md */
export const SIGN_IN_CODE = { digits: 6, lifetimeMs: 10 * MINUTE, maxAttempts: 5 } as const;

/** Why a code does not open the door, or `null` when it does; the caller compares the digits. */
export function codeRefusal(code: { expiresAt: Date; usedAt: Date | null; attempts: number }, now: Date): "used" | "expired" | "too-many-tries" | null {
  if (code.usedAt !== null) return "used";
  if (code.expiresAt.getTime() <= now.getTime()) return "expired";
  return code.attempts >= SIGN_IN_CODE.maxAttempts ? "too-many-tries" : null;
}
