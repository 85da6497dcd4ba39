import { isBlocked, type Match } from "#app/domain/matching/match.ts";
import type { Tx } from "#app/infra/db.server.ts";

/** The lock of an offer: held by who matches it and by who tells someone of it. */
export const offerKey = (offerId: string): string => `offer.match:${offerId}`;

/**
 * One job at a time for this key, until the transaction ends; and the instant at which its readings begin.
 *
 * The database's own clock: workers may not agree on the time.
 */
export async function lockAndStamp(tx: Tx, key: string): Promise<Date> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))::text`;
  // A statement of its own: the time must be read after the lock was obtained.
  const [{ stamp }] = await tx.$queryRaw<[{ stamp: Date }]>`SELECT clock_timestamp() AS stamp`;
  return stamp;
}

/**
 * Writes matches, new or known, in one statement. Of two readings of the same pair, the later one stays.
 *
 * Left out: people and offers that are gone, offers that closed meanwhile, and offers the person set aside.
 *
 * @param stamp when the facts behind these matches began to be read
 * @returns how many rows were written
 */
export async function storeMatches(tx: Tx, matches: readonly Match[], stamp: Date): Promise<number> {
  if (matches.length === 0) return 0;
  const column = <T>(of: (match: Match) => T): T[] => matches.map(of);
  return tx.$executeRaw`
    INSERT INTO match (beneficiary_id, offer_id, score, reach, mode, distance_km, minutes, aid_code, blockers, gaps, parts, reasons, is_blocked, weights_version, computed_at)
    SELECT n.person, n.offer, n.score, n.reach, n.mode, n.km, n.minutes, n.aid, string_to_array(n.blockers, ',', ''), n.gaps::jsonb, n.parts::jsonb, n.reasons::jsonb, n.blocked, n.weights, ${stamp}
    FROM unnest(
      ${column(({ person }) => person)}::uuid[], ${column(({ offer }) => offer)}::uuid[], ${column(({ score }) => score)}::float8[], ${column(({ reach }) => reach)}::text[],
      ${column(({ mode }) => mode)}::text[], ${column(({ distanceKm }) => distanceKm)}::float8[], ${column(({ minutes }) => minutes)}::int[], ${column(({ aid }) => aid)}::text[],
      ${column(({ blockers }) => blockers.join(","))}::text[], ${column(({ gaps }) => JSON.stringify(gaps))}::text[], ${column(({ parts }) => JSON.stringify(parts))}::text[],
      ${column(({ reasons }) => JSON.stringify(reasons))}::text[], ${column(isBlocked)}::bool[], ${column(({ weights }) => weights)}::text[]
    ) AS n(person, offer, score, reach, mode, km, minutes, aid, blockers, gaps, parts, reasons, blocked, weights)
    JOIN beneficiary b ON b.id = n.person
    JOIN offer o ON o.id = n.offer AND o.status = 'open'
    WHERE NOT EXISTS (SELECT 1 FROM offer_dismissal d WHERE d.beneficiary_id = n.person AND d.offer_id = n.offer)
    ORDER BY n.person, n.offer
    ON CONFLICT (beneficiary_id, offer_id) DO UPDATE SET
      score = EXCLUDED.score, reach = EXCLUDED.reach, mode = EXCLUDED.mode, distance_km = EXCLUDED.distance_km, minutes = EXCLUDED.minutes, aid_code = EXCLUDED.aid_code,
      blockers = EXCLUDED.blockers, gaps = EXCLUDED.gaps, parts = EXCLUDED.parts, reasons = EXCLUDED.reasons, is_blocked = EXCLUDED.is_blocked,
      weights_version = EXCLUDED.weights_version, computed_at = EXCLUDED.computed_at
    WHERE match.computed_at <= EXCLUDED.computed_at`;
}

/** Pairs of a person and an offer. */
export type Pair = { person: string; offer: string };

/** Deletes pairs that no longer belong, unless something newer was written about them meanwhile. */
export async function removeMatches(tx: Tx, pairs: readonly Pair[], stamp: Date): Promise<number> {
  if (pairs.length === 0) return 0;
  return tx.$executeRaw`
    DELETE FROM match m USING unnest(${pairs.map(({ person }) => person)}::uuid[], ${pairs.map(({ offer }) => offer)}::uuid[]) AS gone(person, offer)
    WHERE m.beneficiary_id = gone.person AND m.offer_id = gone.offer AND m.computed_at <= ${stamp}`;
}
