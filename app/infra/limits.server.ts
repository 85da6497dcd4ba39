import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import type { Db } from "./db.server.ts";

/** What may be done how often: points per window, in seconds. @source ASVS V6.3.1, V2.4.1 */
const LIMITS = {
  "code-per-address": { points: 5, duration: 15 * 60 },
  "code-per-network": { points: 60, duration: 15 * 60 },
  "verify-per-network": { points: 60, duration: 15 * 60 },
  // Wrong codes of paper cards: domain/accounts/card-code.ts reckons with these figures.
  "card-per-network": { points: 20, duration: 15 * 60 },
  "card-per-code": { points: 5, duration: 15 * 60 },
  "card-everywhere": { points: 120, duration: 15 * 60 },
  // Addresses of shared links that are none of ours; their 128 bits are the guard, this keeps the noise down.
  "share-per-network": { points: 40, duration: 15 * 60 },
  // Reading a file takes a processor for a second or two.
  "cv-file-per-person": { points: 12, duration: 60 * 60 },
} as const;

export type LimitName = keyof typeof LIMITS;

const limiters = new WeakMap<Db, Map<LimitName, RateLimiterPrisma>>();

function limiterOf(db: Db, name: LimitName): RateLimiterPrisma {
  const known = limiters.get(db) ?? new Map<LimitName, RateLimiterPrisma>();
  limiters.set(db, known);
  const limiter = known.get(name) ?? new RateLimiterPrisma({ storeClient: db, keyPrefix: name, ...LIMITS[name] });
  known.set(name, limiter);
  return limiter;
}

/** An IPv6 network counts as one caller: /64; IPv4 is counted by address. */
function networkOf(key: string): string {
  return key.includes(":") && !key.includes(".") ? key.split(":").slice(0, 4).join(":") : key;
}

/** Gives a point back: what was spent before one knew turned out to be no wrong try. */
export async function giveBack(db: Db, name: LimitName, key: string): Promise<void> {
  await limiterOf(db, name).reward(networkOf(key));
}

/**
 * Takes one point of a limit for this key.
 *
 * @returns false when there is none left in the window
 */
export async function spend(db: Db, name: LimitName, key: string): Promise<boolean> {
  try {
    await limiterOf(db, name).consume(networkOf(key));
    return true;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return false;
    throw refused;
  }
}
