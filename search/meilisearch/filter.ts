import { listOf, type Near, type OfferQuery } from "#search/search-engine.ts";

/**
 * A text as a value of a Meilisearch filter: between double quotes, whatever it contains.
 *
 * The server first takes `\"` for `"`, then reads the backslash escapes that are left; so both signs are escaped, and nothing else.
 *
 * @source filter-parser of Meilisearch 1.50 (value.rs)
 */
export function quoted(value: string): string {
  return `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

/** A number as the filter syntax reads it; a `+` or an infinity would be a syntax error, so they are refused here. */
function figure(value: number): string {
  const written = String(value);
  if (/^-?\d+(\.\d+)?$/.test(written)) return written;
  const plain = value.toFixed(9);
  if (/^-?\d+(\.\d+)?$/.test(plain)) return plain;
  throw new RangeError(`not a number for a filter: ${written}`);
}

/** The filter of a query, everything but its words. */
export function filterOf(query: Pick<OfferQuery, "territoryId" | "kind" | "contract" | "romeCode" | "near" | "maxWeeklyHours">): string {
  const among = (field: string, values: readonly string[] | undefined) => (values ? [`${field} IN [${values.map(quoted).join(", ")}]`] : []);
  return [
    `territoryId = ${quoted(query.territoryId)}`,
    ...among("kind", listOf(query.kind)),
    ...among("contract", listOf(query.contract)),
    ...among("romeCode", listOf(query.romeCode)),
    ...(query.maxWeeklyHours === undefined ? [] : [`(weeklyHours <= ${figure(query.maxWeeklyHours)} OR weeklyHours IS NULL)`]),
    ...(query.near ? [withinFilter(query.near, query.near.radiusKm * 1_000)] : []),
  ].join(" AND ");
}

/** @param metres radius; the server measures with an Earth of 6 371 km, ours is 6 371.0088: 5 cm apart at 35 km */
export function withinFilter(near: Near, metres: number): string {
  return `_geoRadius(${figure(near.lat)}, ${figure(near.lng)}, ${figure(Math.max(0, metres))})`;
}

/** The sort that puts the nearest first. */
export function nearestFirst(near: Near): string {
  return `_geoPoint(${figure(near.lat)}, ${figure(near.lng)}):asc`;
}
