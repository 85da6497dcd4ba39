import { indexCommunes, type CommuneIndex } from "#app/domain/geo/find-communes.ts";
import type { Db, Tx } from "#app/infra/db.server.ts";

/** Communes change once a year, when someone loads the new list. */
const KEEP_MS = 5 * 60_000;
const kept = new WeakMap<Db, Map<string, { at: number; index: Promise<CommuneIndex> }>>();

/**
 * The communes this installation knows, former ones included, ready to be searched by name; those of the département first.
 *
 * @param now milliseconds; kept for five minutes, a failed load is not kept
 */
export function readKnownCommunes(db: Db, departement: string, now = Date.now()): Promise<CommuneIndex> {
  const mine = kept.get(db) ?? new Map<string, { at: number; index: Promise<CommuneIndex> }>();
  kept.set(db, mine);
  const known = mine.get(departement);
  if (known && now - known.at < KEEP_MS) return known.index;
  const index = load(db, departement);
  mine.set(departement, { at: now, index });
  index.catch(() => mine.delete(departement));
  return index;
}

async function load(db: Db | Tx, departement: string): Promise<CommuneIndex> {
  const communes = await db.commune.findMany({ select: { code: true, name: true, postalCodes: true, departement: true, population: true, parentCode: true, lat: true, lng: true }, orderBy: { code: "asc" } });
  return indexCommunes(communes, departement);
}
