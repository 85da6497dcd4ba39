import { KEPT_DAYS } from "#app/domain/profiles/kept-data.ts";
import { Prisma } from "#app/infra/db.server.ts";
import { log } from "#app/infra/log.server.ts";
import type { Context } from "../context.server.ts";
import { inBatches } from "./in-batches.ts";

const DAY_MS = 86_400_000;
/** So many rows a statement. @source our choice: a second of work at most, on the smallest server we run on */
const AT_A_TIME = 5_000;

const { sql, raw } = Prisma;

/** What has served: its table, and which rows, given the instant so many days ago. */
const served = {
  sessions: ["session", KEPT_DAYS.session, (before: Date) => sql`expires_at < ${before}`],
  codes: ["sign_in_code", KEPT_DAYS.signInCode, (before: Date) => sql`expires_at < ${before}`],
  messages: ["local_message", KEPT_DAYS.localMessage, (before: Date) => sql`created_at < ${before}`],
  facts: ["outbox_event", KEPT_DAYS.relayedFact, (before: Date) => sql`relayed_at < ${before}`],
  limits: ["rate_limit", KEPT_DAYS.rateLimit, (before: Date) => sql`expire < ${before}`],
  cards: ["access_card", KEPT_DAYS.accessCard, (before: Date) => sql`expires_at < ${before}`],
  cvReadings: ["cv_reading", KEPT_DAYS.cvReading, (before: Date) => sql`created_at < ${before}`],
  links: ["share", KEPT_DAYS.share, (before: Date) => sql`(cut_at < ${before} OR expires_at < ${before})`],
  cardReplies: ["card_reply", KEPT_DAYS.cardReply, (before: Date) => sql`created_at < ${before}`],
  audit: ["audit", KEPT_DAYS.audit, (before: Date) => sql`at < ${before}`],
  notifications: ["notification", KEPT_DAYS.notification, (before: Date) => sql`created_at < ${before}`],
  imports: ["import_run", KEPT_DAYS.importRun, (before: Date) => sql`ended_at < ${before}`],
  lists: ["imported_list", KEPT_DAYS.importedList, (before: Date) => sql`created_at < ${before}`],
  referrals: ["referral", KEPT_DAYS.referral, (before: Date) => sql`decided_at < ${before}`],
  sentOnce: ["sent_once", KEPT_DAYS.sentOnce, (before: Date) => sql`sent_at < ${before}`],
} as const;

export type HouseCleaned = Record<keyof typeof served | "contacts", number>;

/**
 * Deletes what has served: ended sessions, used and expired codes, local messages, facts that were relayed, spent limits, paper
 * cards and links long over, what was left on visiting cards half a year ago, what an old CV proposed, audit, messages and imports of more than a year. In batches: a run that is
 * cut is taken up by the next.
 */
export async function cleanHouse(ctx: Context, atATime = AT_A_TIME): Promise<HouseCleaned> {
  const ago = (days: number) => new Date(ctx.now.getTime() - days * DAY_MS);
  const sum = { contacts: 0 } as HouseCleaned;
  for (const name of Object.keys(served) as (keyof typeof served)[]) {
    const [table, days, which] = served[name];
    sum[name] = await inBatches(atATime, (size) => ctx.db.$executeRaw`DELETE FROM ${raw(table)} WHERE ctid IN (SELECT ctid FROM ${raw(table)} WHERE ${which(ago(days))} LIMIT ${size})`);
  }
  // That it was changed, when and by whom stays; the address and the number go.
  sum.contacts = await inBatches(atATime, (size) => ctx.db.$executeRaw`
    UPDATE contact_change SET before = '', after = '' WHERE id IN (SELECT id FROM contact_change WHERE at < ${ago(KEPT_DAYS.contactChange)} AND (before <> '' OR after <> '') LIMIT ${size})`);
  log.info(sum, "house cleaned");
  return sum;
}
