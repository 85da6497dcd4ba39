import { LEAST_SUGGESTIONS } from "#app/domain/matching/spread.ts";
import type { Tx } from "#app/infra/db.server.ts";
import { recordAll } from "#app/infra/outbox.server.ts";

/** Asked for a little before the guarantee is at stake: she may answer another one while the worker computes. */
const FEW = LEAST_SUGGESTIONS + 2;

/**
 * Has the lists of these people computed again when they run short of suggestions and may be filled: what was proposed,
 * answered or set aside, or an offer that closed, leaves room for offers that were beyond the 50 best.
 *
 * Short: fewer than five offers within reach that are neither blocked, proposed, answered nor set aside. Nothing is asked
 * for when every open offer is in the list already, nor for someone who was never matched.
 *
 * @returns how many lists are to be computed again
 */
export async function keepListsFilled(tx: Tx, beneficiaryIds: readonly string[]): Promise<number> {
  if (beneficiaryIds.length === 0) return 0;
  const short = await tx.$queryRaw<{ beneficiaryId: string }[]>`
    SELECT b.id AS "beneficiaryId"
    FROM beneficiary b
    CROSS JOIN LATERAL (
      SELECT count(*) AS rows, count(*) FILTER (WHERE NOT m.is_blocked AND m.reach = 'in'
        AND NOT EXISTS (SELECT 1 FROM offer_dismissal d WHERE d.beneficiary_id = b.id AND d.offer_id = m.offer_id)
        AND NOT EXISTS (SELECT 1 FROM application a WHERE a.beneficiary_id = b.id AND a.offer_id = m.offer_id)
        AND NOT EXISTS (SELECT 1 FROM recommendation r WHERE r.beneficiary_id = b.id AND r.offer_id = m.offer_id)) AS free
      FROM match m JOIN offer o ON o.id = m.offer_id AND o.status = 'open' WHERE m.beneficiary_id = b.id
    ) list
    WHERE b.id = ANY(${beneficiaryIds}::uuid[]) AND list.rows > 0 AND list.free < ${FEW}
      AND (SELECT count(*) FROM offer o WHERE o.territory_id = b.territory_id AND o.status = 'open') >
        list.rows + (SELECT count(*) FROM offer_dismissal d JOIN offer o ON o.id = d.offer_id AND o.status = 'open' WHERE d.beneficiary_id = b.id
          AND NOT EXISTS (SELECT 1 FROM match m WHERE m.beneficiary_id = b.id AND m.offer_id = d.offer_id))`;
  await recordAll(tx, "suggestions.short", short);
  return short.length;
}
