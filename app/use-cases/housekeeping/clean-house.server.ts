import { log } from "#app/infra/log.server.ts";
import type { Context } from "../context.server.ts";

const DAY_MS = 86_400_000;

/** How long each thing is kept after it has served, in days. @source design/quality.md; the shortest that still helps a human */
export const KEPT_DAYS = { session: 0, signInCode: 1, localMessage: 30, relayedFact: 7, rateLimit: 1, accessCard: 90, cvReading: 7, cvLink: 90 } as const;

export type HouseCleaned = { sessions: number; codes: number; messages: number; facts: number; limits: number; cards: number; cvReadings: number; cvLinks: number };

/** Deletes what has served: ended sessions, used and expired codes, local messages, facts that were relayed, spent limits, paper cards and links long over, what an old CV proposed. */
export async function cleanHouse(ctx: Context): Promise<HouseCleaned> {
  const before = (days: number) => new Date(ctx.now.getTime() - days * DAY_MS);
  const sum: HouseCleaned = {
    sessions: (await ctx.db.session.deleteMany({ where: { expiresAt: { lt: before(KEPT_DAYS.session) } } })).count,
    codes: (await ctx.db.signInCode.deleteMany({ where: { expiresAt: { lt: before(KEPT_DAYS.signInCode) } } })).count,
    messages: (await ctx.db.localMessage.deleteMany({ where: { createdAt: { lt: before(KEPT_DAYS.localMessage) } } })).count,
    facts: (await ctx.db.outboxEvent.deleteMany({ where: { relayedAt: { lt: before(KEPT_DAYS.relayedFact) } } })).count,
    limits: (await ctx.db.rateLimiterFlexible.deleteMany({ where: { expire: { lt: before(KEPT_DAYS.rateLimit) } } })).count,
    cards: (await ctx.db.accessCard.deleteMany({ where: { expiresAt: { lt: before(KEPT_DAYS.accessCard) } } })).count,
    cvReadings: (await ctx.db.cvReading.deleteMany({ where: { createdAt: { lt: before(KEPT_DAYS.cvReading) } } })).count,
    cvLinks: (await ctx.db.share.deleteMany({ where: { kind: "cv", OR: [{ cutAt: { lt: before(KEPT_DAYS.cvLink) } }, { expiresAt: { lt: before(KEPT_DAYS.cvLink) } }] } })).count,
  };
  log.info(sum, "house cleaned");
  return sum;
}
