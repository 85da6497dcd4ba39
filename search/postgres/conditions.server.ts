import { boundingBox } from "#app/domain/geo/bounding-box.ts";
import { EARTH_RADIUS_KM } from "#app/domain/geo/distance.ts";
import { Prisma } from "#app/infra/db.server.ts";
import { listOf, type Near, type OfferQuery } from "#search/search-engine.ts";

/** The generation that answers. */
export const LIVE = Prisma.sql`coalesce((SELECT live FROM search_generation WHERE "index" = 'offers'), 0)`;

/** Kilometres to a point, by the formula of `distanceKm`. */
export function kilometresTo(near: Near): Prisma.Sql {
  return Prisma.sql`${2 * EARTH_RADIUS_KM} * asin(least(1, sqrt(
    power(sin(radians(lat - ${near.lat}) / 2), 2) + cos(radians(${near.lat})) * cos(radians(lat)) * power(sin(radians(lng - ${near.lng}) / 2), 2))))`;
}

/** Within the circle: the box first, which an index answers. The last metre is left to the reader's own rounding. */
export function within(near: Near): Prisma.Sql[] {
  const box = boundingBox(near, near.radiusKm);
  const inBox = box ? [Prisma.sql`lat BETWEEN ${box.minLat} AND ${box.maxLat}`, Prisma.sql`lng BETWEEN ${box.minLng} AND ${box.maxLng}`] : [];
  return [...inBox, Prisma.sql`${kilometresTo(near)} <= ${near.radiusKm}`];
}

/** Everything a query asks, but its words. */
export function conditionsOf(query: Pick<OfferQuery, "territoryId" | "kind" | "contract" | "romeCode" | "near" | "maxWeeklyHours">): Prisma.Sql[] {
  const among = (column: Prisma.Sql, values: readonly string[] | undefined) => (values ? [Prisma.sql`${column} = ANY(${[...values]}::text[])`] : []);
  return [
    Prisma.sql`generation = ${LIVE}`,
    Prisma.sql`territory_id = ${query.territoryId}::uuid`,
    ...among(Prisma.sql`kind`, listOf(query.kind)),
    ...among(Prisma.sql`contract`, listOf(query.contract)),
    ...among(Prisma.sql`rome_code`, listOf(query.romeCode)),
    ...(query.maxWeeklyHours === undefined ? [] : [Prisma.sql`(weekly_hours IS NULL OR weekly_hours <= ${query.maxWeeklyHours})`]),
    ...(query.near ? within(query.near) : []),
  ];
}
