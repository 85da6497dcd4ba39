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
  return {
    within(center, radiusKm) {
      const box = boundingBox(center, radiusKm);
      const inBox = box ? tree.range(box.minLng, box.minLat, box.maxLng, box.maxLat) : everyone;
      const found: Neighbour[] = [];
      for (const index of inBox) {
        const km = distanceKm(center, places[index] as LatLng);
        if (km <= radiusKm) found.push({ index, km });
      }
      return found.sort((a, b) => a.km - b.km || a.index - b.index);
    },
  };
}
