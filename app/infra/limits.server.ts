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
  // What is left on visiting cards: a whole forum may share one network; one card has never so many in a day.
  "card-reply-per-network": { points: 40, duration: 60 * 60 },
  "card-reply-per-card": { points: 15, duration: 24 * 60 * 60 },
  // A number or an address changed by the help line: as many as a busy day has, and never one account over and over.
  "contact-per-hotliner": { points: 20, duration: 60 * 60 },
  "contact-per-account": { points: 3, duration: 24 * 60 * 60 },
  // Reading a file takes a processor for a second or two.
  "cv-file-per-person": { points: 12, duration: 60 * 60 },
  // A list sent again and again while it is mended.
  "list-file-per-person": { points: 40, duration: 60 * 60 },
  // Referrals to the coaching: as many as a busy afternoon has.
  "referral-per-referent": { points: 20, duration: 60 * 60 },
  // Machines that read our open feeds: two pages a second for a minute, then they wait.
  "feed-per-network": { points: 120, duration: 60 },
  // A number left by an employer: a hand does not leave five in an hour, nor a département two hundred in a day.
  "call-me-per-network": { points: 5, duration: 60 * 60 },
  "call-me-everywhere": { points: 200, duration: 24 * 60 * 60 },
  // Offers said to be wrong: a whole forum may share one network.
  "report-per-network": { points: 20, duration: 60 * 60 },
  "report-everywhere": { points: 300, duration: 24 * 60 * 60 },
  // All her data: a dozen queries, a PDF and a ZIP.
  "data-per-person": { points: 6, duration: 60 * 60 },
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
