import { localDay } from "#app/domain/kit/french.ts";
import { matchContext, type MatchContext } from "#app/domain/matching/context.ts";
import { defaultRadii } from "#app/domain/matching/modes.ts";
import { travelModes, type Aid, type TravelMode } from "#app/domain/matching/types.ts";
import type { Closeness } from "#app/domain/skills/closeness.ts";
import { nearTableCloseness } from "#app/domain/skills/closeness-near-table.ts";
import type { Db, Tx } from "#app/infra/db.server.ts";

/** How long the table of near métiers is trusted: it changes when someone imports a referential. */
const CLOSENESS_MS = 5 * 60_000;

const closenessOf = new WeakMap<Db, { closeness: Closeness; text: string; at: number }>();
const contexts = new WeakMap<Db, Map<string, { signature: string; context: MatchContext }>>();

async function loadCloseness(db: Db): Promise<Closeness> {
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

type AidRow = { code: string; mode: TravelMode; lat: number; lng: number; radius_km: number; service_km: number; max_days: number | null; licences: string[] };

/**
 * What pairs are judged against in a territory today: its radii, its directory of aids, the near métiers, the weights.
 *
 * The same object comes back while nothing of it changed, so that people made ready in it need not be made ready again.
 */
export async function loadMatchContext(db: Db, tx: Tx, territoryId: string, now: Date): Promise<MatchContext> {
  const closeness = await loadCloseness(db);
  const territory = await tx.territory.findUniqueOrThrow({ where: { id: territoryId }, select: { modeRadiiKm: true } });
  const rows = await tx.$queryRaw<AidRow[]>`
    SELECT a.code, a.mode::text AS mode, c.lat, c.lng, a.radius_km, a.service_km, a.max_days, coalesce(a.licences, '{}') AS licences
    FROM mobility_aid a JOIN commune c ON c.code = a.commune_code WHERE a.territory_id = ${territoryId}::uuid AND a.is_active AND a.kind = 'loan' ORDER BY a.code`;
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
