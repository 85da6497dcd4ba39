import type { Context } from "../context.server.ts";
import { recordChangedOffers } from "../offers/record-changed-offers.server.ts";

/**
 * Gives offers of a source to the sheets of their employers: from then on an answer reaches the employer, not only the coach.
 *
 * What is somebody's already, or led by another source, stays as it is.
 *
 * @param sheets id at the source → organisation of the same territory
 * @returns how many offers were given
 */
export async function linkEmployers(ctx: Context, territoryId: string, source: string, sheets: ReadonlyMap<string, string>): Promise<number> {
  if (sheets.size === 0) return 0;
  const rows = JSON.stringify([...sheets].map(([source_id, organisation_id]) => ({ source_id, organisation_id })));
  return ctx.db.$transaction(async (tx) => {
    const given = await tx.$queryRaw<{ id: string }[]>`
      UPDATE offer o SET organisation_id = g.id, updated_at = ${ctx.now}
      FROM jsonb_to_recordset(${rows}::jsonb) n(source_id text, organisation_id uuid)
        JOIN organisation g ON g.id = n.organisation_id AND g.territory_id = ${territoryId}::uuid
        JOIN offer_source s ON s.source = ${source} AND s.source_id = n.source_id
      WHERE o.id = s.offer_id AND o.source = ${source} AND o.territory_id = ${territoryId}::uuid AND o.organisation_id IS NULL
      RETURNING o.id`;
    await recordChangedOffers(tx, given.map(({ id }) => id));
    return given.length;
  });
}
