import { territoryMap, type MapPlace, type TerritoryMap } from "#app/domain/geo/territory-map.ts";
import { Prisma } from "#app/infra/db.server.ts";
import { readKept } from "#app/infra/read-kept.server.ts";
import type { Context } from "../context.server.ts";

export type MapOfOffers = TerritoryMap;

/** The map of the département with how many of these offers each commune has: those open at this instant. One statement. */
export async function mapOffers(ctx: Context, offerIds: readonly string[], departement: string): Promise<MapOfOffers> {
  const places = await readKept<MapPlace>(ctx.db, Prisma.sql`
    SELECT c.code, c.name, c.lat, c.lng, c.population, coalesce(o.offers, 0)::int AS offers
    FROM commune c LEFT JOIN (SELECT commune_code, count(*) AS offers FROM offer WHERE id = ANY(${[...offerIds]}::uuid[]) AND status = 'open' GROUP BY 1) o ON o.commune_code = c.code
    WHERE c.departement = ${departement} AND c.parent_code IS NULL ORDER BY c.code`);
  return territoryMap(places);
}
