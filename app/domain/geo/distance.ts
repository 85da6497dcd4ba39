import { distance } from "@turf/distance";
import type { LatLng } from "./lat-lng.ts";

/** Mean Earth radius of the IUGG, the one Turf uses. Kilometres. */
export const EARTH_RADIUS_KM = 6371.0088;

/** Half the way round the Earth: no two places are farther apart. Kilometres. */
export const LONGEST_DISTANCE_KM = Math.PI * EARTH_RADIUS_KM;

/**
 * Straight-line distance between two places.
 *
 * Not a travel time: a rural 10 km can be 25 minutes by car and impossible by bus.
 *
 * @param from decimal degrees, WGS84 (same for `to`)
 * @returns kilometres, 0 or more, the same in both directions to the last bit
 * @source haversine of `@turf/distance`, mean Earth radius 6371.0088 km; cases in tests/golden/distance.json
 */
export function distanceKm(from: LatLng, to: LatLng): number {
  // Turf takes the cosines in the order of its arguments; always asking from south to north makes A → B equal B → A.
  const swap = from.lat > to.lat || (from.lat === to.lat && from.lng > to.lng);
  const [a, b] = swap ? [to, from] : [from, to];
  return distance([a.lng, a.lat], [b.lng, b.lat]);
}
