import type { Tx } from "#app/infra/db.server.ts";
import type { Context } from "../context.server.ts";
import { keepListsFilled } from "./keep-lists-filled.server.ts";

/**
 * Of these offers, those that are closed, filled, past their day or gone lose their matches; lists that run short are made again.
 *
 * @returns how many rows went
 */
export async function forgetEnded(tx: Tx, ctx: Context, offerIds: readonly string[]): Promise<number> {
  const removed = await tx.$queryRaw<{ id: string; wasBlocked: boolean }[]>`
    DELETE FROM match m WHERE m.offer_id = ANY(${offerIds}::uuid[])
      AND NOT EXISTS (SELECT 1 FROM offer o WHERE o.id = m.offer_id AND o.status = 'open' AND (o.expires_at IS NULL OR o.expires_at > ${ctx.now}))
    RETURNING m.beneficiary_id AS id, m.is_blocked AS "wasBlocked"`;
  await keepListsFilled(tx, [...new Set(removed.filter(({ wasBlocked }) => !wasBlocked).map(({ id }) => id))]);
  return removed.length;
}
