import type { Db } from "#app/infra/db.server.ts";
import { contentOf } from "./store-matches.server.ts";

/** A uuid, as text. */
const ID = 36;

/** The rows of a person: for each offer, what the row says in one number; `NaN` when a job wrote it after the reading began. */
export type StoredRows = ReadonlyMap<string, number>;
/** The whole table `match` of a territory, folded up; a person's rows are unfolded when they are asked for. */
export type Stored = { of: (personId: string) => StoredRows };

/**
 * Reads what the table holds of a territory: every column of every row, summed up by PostgreSQL in a number each.
 *
 * @param stamp what was written after it is not to be judged by what was read before it
 */
export async function readStored(db: Db, territoryId: string, stamp: Date): Promise<Stored> {
  const lines = await db.$queryRaw<{ person: string; rows: string }[]>`
    SELECT m.beneficiary_id AS person, string_agg(m.offer_id::text || CASE WHEN m.computed_at > ${stamp} THEN 'NaN' ELSE ${contentOf("m")}::text END, ' ') AS rows
    FROM match m JOIN beneficiary b ON b.id = m.beneficiary_id WHERE b.territory_id = ${territoryId}::uuid GROUP BY 1`;
  const folded = new Map(lines.map(({ person, rows }) => [person, rows]));
  return {
    of: (personId) => new Map((folded.get(personId)?.split(" ") ?? []).map((row) => [row.slice(0, ID), Number(row.slice(ID))])),
  };
}
