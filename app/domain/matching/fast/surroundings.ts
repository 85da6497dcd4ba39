import type { LatLng } from "../../geo/lat-lng.ts";
import { buildSpatialIndex } from "../../geo/spatial-index.ts";

/** The places around a home, nearest first, with the distance to each in kilometres. */
export type Surroundings = { home: LatLng; radiusKm: number; places: Int32Array; km: Float64Array };

/**
 * Looks around one home after another, and remembers the last.
 *
 * Neighbours often share a home point (the centre of their commune): asking for them one after the other, the one who
 * goes farthest first, measures each way once. What comes back may then go farther than was asked.
 */
export function lookAround(places: readonly LatLng[]): (home: LatLng, radiusKm: number) => Surroundings {
  const index = buildSpatialIndex(places);
  let last: Surroundings | undefined;
  return (home, radiusKm) => {
    if (!last || last.home.lat !== home.lat || last.home.lng !== home.lng || radiusKm > last.radiusKm) {
      const near = index.within(home, radiusKm);
      last = { home, radiusKm, places: Int32Array.from(near, (one) => one.index), km: Float64Array.from(near, (one) => one.km) };
    }
    return last;
  };
}
