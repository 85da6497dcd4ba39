import type { Db } from "#app/infra/db.server.ts";
import { offerUuid, personUuid } from "./save-world.ts";

/** A possible offer of a person: its position in the world, its score in tenths. */
export type Best = { offer: number; tenths: number };

/** People looked at: every so many. */
const STEP = 25;

/**
 * Whether the table `match` holds the best offers of people as they were found without a database, with the same scores.
 *
 * Those that tie with the last of a list are left out: ids settle ties, and ids differ between the two.
 */
export async function storedAsInMemory(db: Db, people: number, bestOf: (position: number) => readonly Best[]): Promise<boolean> {
  const positions = Array.from({ length: Math.ceil(people / STEP) }, (_, i) => i * STEP);
  const rows = await db.$queryRaw<{ pair: string; score: number }[]>`
    SELECT beneficiary_id || ' ' || offer_id AS pair, score FROM match WHERE NOT is_blocked AND beneficiary_id = ANY(${positions.map(personUuid)}::uuid[])`;
  const scores = new Map(rows.map(({ pair, score }) => [pair, score]));
  return positions.every((position) => {
    const best = bestOf(position);
    const least = Math.min(...best.map(({ tenths }) => tenths));
    return best.every(({ offer, tenths }) => tenths === least || scores.get(`${personUuid(position)} ${offerUuid(offer)}`) === tenths / 10);
  });
}
