import { distanceKm } from "../../geo/distance.ts";
import type { LatLng } from "../../geo/lat-lng.ts";
import { placesAtTheEdge, type NamedPlace } from "../../geo/places-at-the-edge.ts";
import { atPlace, distanceInWords, listInWords } from "../../kit/french-amounts.ts";
import type { IsoDay, TravelMode } from "../../matching/types.ts";
import type { DefaultRadii } from "../../matching/modes.ts";
import type { ProfileFacts } from "../profile-facts.ts";
import { travelModeWords } from "../travel-words.ts";

export type MapPlace = { name: string; km: number; x: number; y: number; /** The distances whose words name it. */ namedAt: number[] };
/** A map in kilometres around home: `x` to the east, `y` to the south. `km` of each place, straight. */
export type ReachMap = { widestKm: number; radiusKm: number; home: string; places: MapPlace[] };
export type ReachOption = { km: number; label: string; hint: string };
export type ReachMeans = { mode: TravelMode; label: string; radiusKm: number; until: IsoDay | null; mayBeLent: boolean; options: ReachOption[]; map: ReachMap };

/** How far each way is asked about, kilometres; the territory's own figure and hers are added. Our choice. */
const STEPS: Record<TravelMode, readonly number[]> = {
  walk: [1, 3, 5], bike: [3, 5, 8, 12], ebike: [5, 8, 12, 20], scooter: [5, 10, 20, 30], car: [10, 20, 35, 50], carpool: [10, 20, 35, 50], transit: [5, 15, 25, 40],
};
const LENT: readonly TravelMode[] = ["bike", "ebike", "scooter", "car"];
const KM_PER_DEGREE = 111.2;

/** « Jusqu’à Messei et Briouze »; « Dans Flers » where the circle holds no other place. */
export function reachInWords(home: LatLng & { name: string }, radiusKm: number, places: readonly NamedPlace[]): string {
  const edge = placesAtTheEdge(home, radiusKm, places);
  return edge.length === 0 ? `Autour de chez vous, ${atPlace(home.name)}` : `Jusqu’${listInWords(edge.map(({ name }) => atPlace(name)))}`;
}

/**
 * For each way she has, how far it may take her, in places that people know, and the map that shows it.
 *
 * @param places communes around, home's own left out
 * @param radii the territory's figures, which hold until she says hers
 */
export function reachBody(facts: Pick<ProfileFacts, "means">, home: LatLng & { name: string }, places: readonly NamedPlace[], radii: DefaultRadii): ReachMeans[] {
  return facts.means.map(({ mode, radiusKm, until }) => {
    const own = radiusKm ?? radii[mode];
    const steps = [...new Set([...STEPS[mode], own])].sort((a, b) => a - b);
    const near = places.filter((place) => distanceKm(home, place) <= Math.max(...steps));
    const edges = steps.map((km) => ({ km, places: placesAtTheEdge(home, km, near) }));
    const options = steps.map((km) => ({ km, label: reachInWords(home, km, near), hint: distanceInWords(km) }));
    return { mode, label: travelModeWords[mode], radiusKm: own, until, mayBeLent: LENT.includes(mode), options, map: mapOf(home, Math.max(...steps), own, edges) };
  });
}

/** The places that the words name, and home, on a flat map: right within a few hundred metres at 50 km. */
function mapOf(home: LatLng & { name: string }, widestKm: number, radiusKm: number, edges: readonly { km: number; places: readonly NamedPlace[] }[]): ReachMap {
  const east = KM_PER_DEGREE * Math.cos((home.lat * Math.PI) / 180);
  const round = (km: number) => Math.round(km * 10) / 10;
  const namedAt = (place: NamedPlace) => edges.filter((edge) => edge.places.includes(place)).map(({ km }) => km);
  const places = [...new Set(edges.flatMap((edge) => edge.places))].map((place) => ({ name: place.name, namedAt: namedAt(place), km: round(distanceKm(home, place)), x: round((place.lng - home.lng) * east), y: round((home.lat - place.lat) * KM_PER_DEGREE) }));
  return { widestKm, radiusKm, home: home.name, places };
}
