import { db } from "#app/infra/db.server.ts";
import { env } from "#app/infra/env.server.ts";

/** The place this installation serves, as every page shows it: `brandName` is « Passerelle · Orne ». */
export type Place = { id: string; code: string; name: string; brandName: string; helpPhone: string };

let known: { place: Place; at: number } | undefined;
const KEEP_MS = 60_000;

/**
 * The territory of this installation; kept a minute, because every page shows it.
 *
 * @throws when the reference data was never loaded
 */
export async function readTerritory(): Promise<Place> {
  if (known && Date.now() - known.at < KEEP_MS) return known.place;
  const place = await db().territory.findUniqueOrThrow({
    where: { code: env().TERRITORY },
    select: { id: true, code: true, name: true, brandName: true, helpPhone: true },
  });
  known = { place, at: Date.now() };
  return place;
}
