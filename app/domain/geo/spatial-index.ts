import KDBush from "kdbush";
import { boundingBox } from "./bounding-box.ts";
import { distanceKm } from "./distance.ts";
import type { LatLng } from "./lat-lng.ts";

export type Neighbour = { index: number; km: number };

export type SpatialIndex = {
  /**
   * Every place within a distance, edge included, nearest first, ties in the order given.
   *
   * `index` is the position in the list the index was built from; `km` is `distanceKm`, exactly.
   */
  within(center: LatLng, radiusKm: number): Neighbour[];
  /** Positions of every place within a distance and of a few beyond it, in no order: cheap, for those who measure themselves. */
  candidates(center: LatLng, radiusKm: number): readonly number[];
};

/**
 * Finds the places around a point without measuring the way to each.
 *
 * Same answer as measuring every distance (a property test holds it to that); the k-d tree only leaves out
 * what lies outside a box around the circle.
 *
 * @source kdbush 4, on plain degrees
 */
export function buildSpatialIndex(places: readonly LatLng[]): SpatialIndex {
  const tree = new KDBush(places.length);
  for (const place of places) tree.add(place.lng, place.lat);
  tree.finish();
  const everyone = places.map((_, index) => index);
  const candidates = (center: LatLng, radiusKm: number): readonly number[] => {
    const box = boundingBox(center, radiusKm);
    return box ? tree.range(box.minLng, box.minLat, box.maxLng, box.maxLat) : everyone;
  };
  return {
    candidates,
    within(center, radiusKm) {
      const found: Neighbour[] = [];
      for (const index of candidates(center, radiusKm)) {
        const km = distanceKm(center, places[index] as LatLng);
        if (km <= radiusKm) found.push({ index, km });
      }
      return found.sort((a, b) => a.km - b.km || a.index - b.index);
    },
  };
}
