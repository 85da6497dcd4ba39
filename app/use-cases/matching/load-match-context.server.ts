import { localDay } from "#app/domain/kit/french.ts";
import { matchContext, type MatchContext } from "#app/domain/matching/context.ts";
import { defaultRadii } from "#app/domain/matching/modes.ts";
import { travelModes, type Aid, type TravelMode } from "#app/domain/matching/types.ts";
import type { Closeness } from "#app/domain/skills/closeness.ts";
import { nearTableCloseness } from "#app/domain/skills/closeness-near-table.ts";
import type { Db, Tx } from "#app/infra/db.server.ts";
import { part, type Part } from "#app/infra/read-parts.server.ts";

/** How long the table of near métiers is trusted: it changes when someone imports a referential. */
const CLOSENESS_MS = 5 * 60_000;

const closenessOf = new WeakMap<Db, { closeness: Closeness; text: string; at: number }>();
const contexts = new WeakMap<Db, Map<string, { signature: string; context: MatchContext }>>();

/** How near two métiers are here: by the official table where it is loaded, else by the structure of ROME; kept five minutes. */
export async function loadCloseness(db: Db): Promise<Closeness> {
  const known = closenessOf.get(db);
  if (known && Date.now() - known.at < CLOSENESS_MS) return known.closeness;
  const [near, metiers] = await Promise.all([
    db.nearMetier.findMany({ select: { fromCode: true, toCode: true }, orderBy: [{ fromCode: "asc" }, { toCode: "asc" }] }),
    db.metier.findMany({ where: { parentCode: { not: null } }, select: { romeCode: true, parentCode: true }, orderBy: { romeCode: "asc" } }),
  ]);
  // Read again and found the same: the same object stays, and all that was made ready with it.
  const text = JSON.stringify([near, metiers]);
  if (known?.text === text) {
    known.at = Date.now();
    return known.closeness;
  }
  const parents = new Map(metiers.map(({ romeCode, parentCode }) => [romeCode, parentCode as string]));
  const closeness = nearTableCloseness(near.map(({ fromCode, toCode }) => ({ from: fromCode, to: toCode })), (rome) => parents.get(rome));
  closenessOf.set(db, { closeness, text, at: Date.now() });
  return closeness;
}

export type MatchContextRow = { modeRadiiKm: unknown; aids: AidRow[] };
type AidRow = { code: string; mode: TravelMode; lat: number; lng: number; radius_km: number; service_km: number; max_days: number | null; licences: string[] };

/**
 * What pairs are judged against in a territory today: its radii, its directory of aids, the near métiers, the weights.
 *
 * The same object comes back while nothing of it changed, so that people made ready in it need not be made ready again.
 */
export async function loadMatchContext(db: Db, tx: Tx, territoryId: string, now: Date): Promise<MatchContext> {
  const closeness = await loadCloseness(db);
  const [row] = await tx.$queryRaw<MatchContextRow[]>(matchContextPart(territoryId).sql);
  return matchContextFrom(db, territoryId, closeness, row, now);
}

/** The same as one part of a page's reading; its row is for `matchContextFrom`. */
export function matchContextPart(territoryId: string): Part<MatchContextRow> {
  return part<MatchContextRow>`
    SELECT t.mode_radii_km AS "modeRadiiKm", (
      SELECT coalesce(json_agg(json_build_object('code', a.code, 'mode', a.mode, 'lat', c.lat, 'lng', c.lng, 'radius_km', a.radius_km, 'service_km', a.service_km, 'max_days', a.max_days, 'licences', coalesce(a.licences, '{}')) ORDER BY a.code), '[]')
      FROM mobility_aid a JOIN commune c ON c.code = a.commune_code WHERE a.territory_id = t.id AND a.is_active AND a.kind = 'loan') AS aids
    FROM territory t WHERE t.id = ${territoryId}::uuid`;
}

export function matchContextFrom(db: Db, territoryId: string, closeness: Closeness, territory: MatchContextRow | undefined, now: Date): MatchContext {
  if (!territory) throw new Error("no such territory");
  const rows = territory.aids;
  const asOf = localDay(now);
  const signature = JSON.stringify([asOf, territory.modeRadiiKm, rows]);
  const kept = contexts.get(db) ?? new Map<string, { signature: string; context: MatchContext }>();
  contexts.set(db, kept);
  const known = kept.get(territoryId);
  if (known && known.signature === signature && known.context.closeness === closeness) return known.context;
  const aids = rows.map((row): Aid => ({
    id: row.code, mode: row.mode, at: { lat: row.lat, lng: row.lng }, radiusKm: row.radius_km, serviceKm: row.service_km, maxDays: row.max_days, licences: row.licences,
  }));
  const context = matchContext({ asOf, aids, closeness, radii: radiiOf(territory.modeRadiiKm) });
  kept.set(territoryId, { signature, context });
  return context;
}

/** The territory's own radii over ours; what is no positive number is as if not said. */
export function radiiOf(own: unknown): typeof defaultRadii {
  const said = (own ?? {}) as Record<string, unknown>;
  const kept = travelModes.filter((mode) => typeof said[mode] === "number" && (said[mode] as number) > 0).map((mode) => [mode, said[mode] as number]);
  return { ...defaultRadii, ...(Object.fromEntries(kept) as Partial<Record<TravelMode, number>>) };
}
