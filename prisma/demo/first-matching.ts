import { randomUUID } from "node:crypto";
import { TELLING } from "#app/domain/notifications/telling.ts";
import type { Db } from "#app/infra/db.server.ts";
import { checkMatches } from "#app/use-cases/matching/check-matches.server.ts";

/** Told long enough ago to leave each offer all its room for the next telling. */
const TOLD_DAYS_AGO = TELLING.waveDays + 1;
const DAY_MS = 86_400_000;

/**
 * Fills the lists of everyone a first time, and writes to nobody.
 *
 * People were told of these offers in their time, before the demo began: for each pair that would be told now, the record
 * that it was (kind `match-found`) is written with a past date. Neither the jobs of the first start nor the night tell it
 * again; an offer posted later is told as ever.
 *
 * @returns pairs recorded as told
 */
export async function matchQuietly(db: Db, territoryId: string, now: Date): Promise<number> {
  await checkMatches({ actor: { role: "system" }, db, now, newId: randomUUID, requestId: "demo" }, territoryId, { tell: false });
  const toldAt = new Date(now.getTime() - TOLD_DAYS_AGO * DAY_MS);
  return db.$executeRaw`
    INSERT INTO notification (id, user_id, kind, subject_id, dedupe_key, channel, status, created_at, sent_at, read_at)
    SELECT gen_random_uuid(), b.user_id, 'match-found', m.offer_id, 'match-found:' || m.offer_id || ':' || m.beneficiary_id, 'none', 'sent', ${toldAt}, ${toldAt}, ${toldAt}
    FROM match m JOIN beneficiary b ON b.id = m.beneficiary_id
    WHERE b.territory_id = ${territoryId}::uuid AND NOT m.is_blocked AND m.reach = 'in' AND m.score >= ${TELLING.leastScore}
    ON CONFLICT (dedupe_key) DO NOTHING`;
}
