import { distanceKm } from "./distance.ts";
import type { LatLng } from "./lat-lng.ts";

/** A place that people know by its name; the more inhabitants, the better known. */
export type NamedPlace = LatLng & { name: string; population: number };

/** What is nearer than this share of the radius says little of how far it goes. Our choice. */
const NEAR_EDGE = 0.6;
/** Two places less than this apart, seen from home, say the same direction twice. Degrees; our choice. */
const APART = 70;
/** A place nearer than this is home itself. Kilometres. */
const AT_HOME_KM = 0.5;

/**
 * Well-known places near the edge of a circle, each in another direction: how far « 10 km » goes, said as « Messei et Briouze ».
 *
 * The largest first claims its direction; where nothing lies near the edge, the farthest place within stands for it.
 *
 * @param radiusKm straight-line kilometres, 0 or more
 * @param most at most this many names
 * @returns nearest first, the same whatever the order given; empty where the circle holds no other place
 */
export function placesAtTheEdge(home: LatLng, radiusKm: number, places: readonly NamedPlace[], most = 2): NamedPlace[] {
  const within = places.map((place) => ({ place, km: distanceKm(home, place), bearing: bearingTo(home, place) })).filter(({ km }) => km > AT_HOME_KM && km <= radiusKm);
  const atEdge = within.filter(({ km }) => km >= radiusKm * NEAR_EDGE).sort((a, b) => b.place.population - a.place.population || compare(a.place.name, b.place.name));
  const farthest = [...within].sort((a, b) => b.km - a.km || compare(a.place.name, b.place.name)).slice(0, 1);
  const chosen: typeof within = [];
  for (const one of atEdge.length > 0 ? atEdge : farthest) {
    if (chosen.length === most) break;
    if (chosen.every((other) => angleBetween(one.bearing, other.bearing) >= APART)) chosen.push(one);
  }
  return chosen.sort((a, b) => a.km - b.km || compare(a.place.name, b.place.name)).map(({ place }) => place);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Degrees clockwise from north, on a flat map of the surroundings: right within a degree at 60 km. */
function bearingTo(from: LatLng, to: LatLng): number {
  const east = (to.lng - from.lng) * Math.cos((from.lat * Math.PI) / 180);
  return (Math.atan2(east, to.lat - from.lat) * 180) / Math.PI;
}

function angleBetween(a: number, b: number): number {
  const apart = Math.abs(a - b) % 360;
  return apart > 180 ? 360 - apart : apart;
}
