import { distanceKm } from "./distance.ts";
import type { LatLng } from "./lat-lng.ts";

/** What a small map is drawn from. `radiusKm`: how far she goes; `places`: where the offers are; `towns`: landmarks, the largest first. */
export type ReachMapFacts = { home: LatLng; radiusKm: number; places: readonly { name: string; at: LatLng }[]; towns: readonly { name: string; at: LatLng }[] };
/** A place with its offers; `isWithin`: inside the circle. */
export type MapSpot = { name: string; x: number; y: number; offers: number; isWithin: boolean };
export type ReachMap = {
  /** Side of the square that it is drawn in; her home is its middle. */
  side: number;
  circle: number;
  spots: MapSpot[];
  towns: { name: string; x: number; y: number }[];
  /** Offers inside the circle, outside of it, and too far for the drawing. */
  within: number;
  beyond: number;
  offMap: number;
};

const SIDE = 240;
const KM_A_DEGREE = 111.2;
/** Even on foot the next town is on the map. Kilometres. */
const LEAST_KM = 6;
/** How far the drawing goes beyond the circle, and room for the names at its edge. */
const BEYOND = 1.35;
const EDGE = 12;
/** Names closer than this, up and down or across, would cover each other. */
const NAME = { high: 16, wide: 90 };
const MOST_TOWNS = 6;
/** What stands under her home needs no name: it is said in words. */
const HOME = 14;

/**
 * Her reach drawn to scale around her home, north at the top: a circle, the places of the offers, a few towns to find one's way.
 *
 * Straight lines, as the radius is. Flat: over a few dozen kilometres the earth is, to less than the width of a dot.
 */
export function reachMap({ home, radiusKm, places, towns }: ReachMapFacts): ReachMap {
  const half = SIDE / 2;
  const scale = (half - EDGE) / (Math.max(radiusKm, LEAST_KM) * BEYOND);
  const place = ({ lat, lng }: LatLng) => ({ x: round(half + (lng - home.lng) * KM_A_DEGREE * Math.cos((home.lat * Math.PI) / 180) * scale), y: round(half - (lat - home.lat) * KM_A_DEGREE * scale) });
  const isOnMap = ({ x, y }: { x: number; y: number }) => Math.min(x, y) >= EDGE / 2 && Math.max(x, y) <= SIDE - EDGE / 2;
  const spots = new Map<string, MapSpot>();
  for (const { name, at } of places) {
    const { x, y } = place(at);
    const spot = spots.get(`${x} ${y}`) ?? { name, x, y, offers: 0, isWithin: distanceKm(home, at) <= radiusKm };
    spots.set(`${x} ${y}`, { ...spot, offers: spot.offers + 1 });
  }
  const all = [...spots.values()];
  const offersOf = (list: readonly MapSpot[]) => list.reduce((sum, { offers }) => sum + offers, 0);
  return {
    side: SIDE, circle: round(radiusKm * scale), spots: all.filter(isOnMap), towns: townsApart(towns.map(({ name, at }) => ({ name, ...place(at) })).filter((town) => isOnMap(town) && Math.hypot(town.x - half, town.y - half) > HOME)),
    within: offersOf(all.filter(({ isWithin }) => isWithin)), beyond: offersOf(all.filter(({ isWithin }) => !isWithin)), offMap: offersOf(all.filter((spot) => !isOnMap(spot))),
  };
}

/** The first few whose names do not cover one another. */
function townsApart<T extends { x: number; y: number }>(towns: readonly T[]): T[] {
  const kept: T[] = [];
  for (const town of towns) if (kept.length < MOST_TOWNS && kept.every(({ x, y }) => Math.abs(y - town.y) > NAME.high || Math.abs(x - town.x) > NAME.wide)) kept.push(town);
  return kept;
}

const round = (px: number) => Math.round(px * 10) / 10;
