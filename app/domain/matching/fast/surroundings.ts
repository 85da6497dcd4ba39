import type { LatLng } from "../../geo/lat-lng.ts";
import { buildSpatialIndex } from "../../geo/spatial-index.ts";
import type { Zones } from "./zones.ts";

/** The zones around a home, in no order, and the least distance to each in kilometres: exact where zones are places. */
export type Surroundings = { home: LatLng; radiusKm: number; zones: Int32Array; km: Float64Array };

/**
 * Looks around one home after another, and remembers the last.
 *
 * Neighbours often share a home point (the centre of their commune): asking for them one after the other, the one who
 * goes farthest first, measures each way once. What comes back may then go farther than was asked.
 */
export function lookAround(zones: Zones): (home: LatLng, radiusKm: number) => Surroundings {
  const index = buildSpatialIndex(zones.centers);
  let last: Surroundings | undefined;
  return (home, radiusKm) => {
    if (!last || last.home.lat !== home.lat || last.home.lng !== home.lng || radiusKm > last.radiusKm) {
      const near = Int32Array.from(index.candidates(home, radiusKm + zones.largestKm));
      last = { home, radiusKm, zones: near, km: Float64Array.from(near, (zone) => zones.atLeastKm(home, zone)) };
    }
    return last;
  };
}
