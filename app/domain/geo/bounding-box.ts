import { EARTH_RADIUS_KM } from "./distance.ts";
import type { LatLng } from "./lat-lng.ts";

export type BoundingBox = { minLat: number; maxLat: number; minLng: number; maxLng: number };

const DEGREES = 180 / Math.PI;
/** A hair wider than the circle, so that rounding never leaves out a place exactly on its edge. Kilometres. */
const MARGIN_KM = 0.001;

/**
 * The smallest box of latitudes and longitudes that holds every place within a distance.
 *
 * It holds more than the circle (its corners), never less.
 *
 * @param radiusKm kilometres, 0 or more
 * @returns null when the circle touches a pole or the 180th meridian, where a box says nothing: take every place
 * @source J. P. Matuschek, bounding coordinates of a spherical cap
 */
export function boundingBox(center: LatLng, radiusKm: number): BoundingBox | null {
  const angle = (radiusKm + MARGIN_KM) / EARTH_RADIUS_KM;
  const lat = center.lat / DEGREES;
  const minLat = (lat - angle) * DEGREES;
  const maxLat = (lat + angle) * DEGREES;
  if (angle >= Math.PI / 2 || minLat <= -90 || maxLat >= 90) return null;
  const spread = Math.asin(Math.sin(angle) / Math.cos(lat)) * DEGREES;
  const minLng = center.lng - spread;
  const maxLng = center.lng + spread;
  if (!(minLng >= -180 && maxLng <= 180)) return null;
  return { minLat, maxLat, minLng, maxLng };
}
