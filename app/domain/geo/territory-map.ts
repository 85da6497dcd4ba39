import type { LatLng } from "./lat-lng.ts";

export type MapPlace = LatLng & { code: string; name: string; population: number; offers: number };
export type MapDot = { code: string; name: string; offers: number; x: number; y: number; r: number };
export type TerritoryMap = { width: number; height: number; /** Every commune, as one path of small squares. */ ground: string; dots: MapDot[]; towns: { name: string; x: number; y: number }[] };

const WIDTH = 720;
const EDGE = 36;
const TOWNS = 7;

/** Half a letter's width in the drawing: a name near the edge is moved in, not cut. */
const HALF_LETTER = 6;

function within({ x, y }: { x: number; y: number }, name: string): { x: number; y: number } {
  const half = Math.min(WIDTH / 2, name.length * HALF_LETTER);
  return { x: Math.min(Math.max(x, half), WIDTH - half), y: Math.max(y, EDGE) };
}

/**
 * A drawing of a territory from the centres of its communes: small squares for all, a disc where there are offers, the names of
 * the largest towns. Made here from what we hold: no map of anyone else is asked for.
 *
 * @param places the communes of the territory with how many offers each has; positions in a flat projection (equirectangular
 *   at the mean latitude): on 100 km its error is less than a disc
 */
export function territoryMap(places: readonly MapPlace[]): TerritoryMap {
  if (places.length === 0) return { width: WIDTH, height: EDGE * 2, ground: "", dots: [], towns: [] };
  const lats = places.map(({ lat }) => lat);
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const narrow = Math.cos(((south + north) / 2) * (Math.PI / 180));
  const [west, east] = [Math.min(...places.map(({ lng }) => lng)), Math.max(...places.map(({ lng }) => lng))];
  const scale = (WIDTH - 2 * EDGE) / Math.max((east - west) * narrow, 0.01);
  const at = ({ lat, lng }: LatLng) => ({ x: Math.round(EDGE + (lng - west) * narrow * scale), y: Math.round(EDGE + (north - lat) * scale) });
  const ground = places.map((place) => at(place)).map(({ x, y }) => `M${x - 2} ${y - 2}h4v4h-4z`).join("");
  const dots = places.filter(({ offers }) => offers > 0).sort((a, b) => b.offers - a.offers || (a.code < b.code ? -1 : 1))
    .map((place) => ({ code: place.code, name: place.name, offers: place.offers, ...at(place), r: Math.round(9 + 3 * Math.sqrt(Math.min(place.offers, 60))) }));
  const towns = [...places].sort((a, b) => b.population - a.population).slice(0, TOWNS).map((place) => ({ name: place.name, ...within(at(place), place.name) }));
  return { width: WIDTH, height: Math.round((north - south) * scale + 2 * EDGE), ground, dots, towns };
}
