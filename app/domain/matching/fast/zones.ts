import { distanceKm, EARTH_RADIUS_KM } from "../../geo/distance.ts";
import type { LatLng } from "../../geo/lat-lng.ts";

/** Up to so many different places, each is a zone of its own. */
const MOST_POINTS = 1024;
/** With more places, they are gathered in some so many zones of a few places each. */
const ZONES = 512;
/** Kilometres that a distance may be off by in its last bits, many times over. */
const SAFETY_KM = 1e-6;

/**
 * Places gathered in small zones, so that a person is compared with a few hundred zones and not with every place.
 *
 * Offers stand at the centre of their commune, most often: then a zone is a place, and its distance is exact. Where
 * every offer has an address of its own, a zone is a handful of neighbours, and only bounds its distance from below.
 */
export type Zones = {
  /** The zone of each place. */
  of: Int32Array;
  centers: readonly LatLng[];
  /** From the centre to the farthest place of the zone; 0 for a place alone. */
  radiusKm: Float64Array;
  largestKm: number;
  /** Whether every zone is one place. */
  arePlaces: boolean;
  /** The nearest that any place of a zone can be to a home; kilometres. */
  atLeastKm(home: LatLng, zone: number): number;
};

/** Gathers places in zones, halving them along the longer side until they are small enough. */
export function zonesOf(places: readonly LatLng[]): Zones {
  const of = new Int32Array(places.length);
  const centers: LatLng[] = [];
  const radii: number[] = [];
  const most = places.length <= MOST_POINTS ? 1 : Math.ceil(places.length / ZONES);
  const at = (place: number): LatLng => places[place] as LatLng;
  const split = (members: number[]): void => {
    const [south, north] = range(members.map((place) => at(place).lat));
    const [west, east] = range(members.map((place) => at(place).lng));
    if (members.length > most) {
      const isTall = north - south > (east - west) * Math.cos((north * Math.PI) / 180);
      members.sort(isTall ? (a, b) => at(a).lat - at(b).lat : (a, b) => at(a).lng - at(b).lng);
      split(members.slice(0, members.length >> 1));
      split(members.slice(members.length >> 1));
      return;
    }
    const center = members.length === 1 ? at(members[0] as number) : { lat: (south + north) / 2, lng: (west + east) / 2 };
    for (const place of members) of[place] = centers.length;
    centers.push(center);
    radii.push(members.length === 1 ? 0 : Math.max(...members.map((place) => distanceKm(center, at(place)))) + SAFETY_KM);
  };
  if (places.length > 0) split([...places.keys()]);

  const radiusKm = Float64Array.from(radii);
  const arePlaces = most === 1;
  const onSphere = Float64Array.from(centers.flatMap(pointOnSphere));
  let last: { home: LatLng; x: number; y: number; z: number } | undefined;
  return {
    of, centers, radiusKm, arePlaces, largestKm: Math.max(0, ...radii),
    atLeastKm(home, zone) {
      if (arePlaces) return distanceKm(home, centers[zone] as LatLng);
      if (!last || last.home !== home) {
        const [x, y, z] = pointOnSphere(home) as [number, number, number];
        last = { home, x, y, z };
      }
      const dx = (onSphere[3 * zone] as number) - last.x;
      const dy = (onSphere[3 * zone + 1] as number) - last.y;
      const dz = (onSphere[3 * zone + 2] as number) - last.z;
      // Straight through the Earth is never longer than along its surface, and costs no sine.
      return Math.max(0, Math.sqrt(dx * dx + dy * dy + dz * dz) - (radiusKm[zone] as number) - SAFETY_KM);
    },
  };
}

function pointOnSphere({ lat, lng }: LatLng): number[] {
  const [phi, lambda] = [(lat * Math.PI) / 180, (lng * Math.PI) / 180];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)].map((part) => part * EARTH_RADIUS_KM);
}

function range(values: readonly number[]): [number, number] {
  return values.reduce<[number, number]>(([least, most], value) => [Math.min(least, value), Math.max(most, value)], [Infinity, -Infinity]);
}
