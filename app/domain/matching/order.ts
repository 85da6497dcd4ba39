/** What ranking looks at: is it possible, how well, and the id that settles ties. */
export type Rankable = { isBlocked: boolean; tenths: number; id: string };

/**
 * The order of a ranked list: what is possible first, then the best score, then the id.
 *
 * Ids are compared by code unit, as every machine does, not by the alphabet of a country.
 */
export function byRank(a: Rankable, b: Rankable): number {
  if (a.isBlocked !== b.isBlocked) return a.isBlocked ? 1 : -1;
  return b.tenths - a.tenths || compareIds(a.id, b.id);
}

/** The order of two ids, the same on every machine. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
