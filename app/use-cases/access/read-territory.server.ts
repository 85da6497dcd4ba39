import { db } from "#app/infra/db.server.ts";
import { env } from "#app/infra/env.server.ts";
import { territoryLabels } from "./territory-labels.ts";

/** The place this installation serves, as every page shows it: `brandName` is « Passerelle · Orne ». */
export type Place = { id: string; code: string; name: string; brandName: string; helpPhone: string; /** When someone answers, « du lundi au vendredi, de 9 h à 17 h »; `null`: not said. */ helpHours: string | null };

let known: { place: Place; at: number } | undefined;
const KEEP_MS = 60_000;

/**
 * The territory of this installation; kept a minute, because every page shows it.
 *
 * @throws when the reference data was never loaded
 */
export async function readTerritory(): Promise<Place> {
  if (known && Date.now() - known.at < KEEP_MS) return known.place;
  const { labels, ...row } = await db().territory.findUniqueOrThrow({
    where: { code: env().TERRITORY },
    select: { id: true, code: true, name: true, brandName: true, helpPhone: true, labels: true },
  });
  const place = { ...row, helpHours: territoryLabels(labels).helpHours };
  known = { place, at: Date.now() };
  return place;
}

/** Forgets the copy, after a change made in this process; other processes follow within the minute. */
export function forgetTerritory(): void {
  known = undefined;
}
