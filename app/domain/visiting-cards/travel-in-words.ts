import type { LatLng } from "../geo/lat-lng.ts";
import { placesAtTheEdge, type NamedPlace } from "../geo/places-at-the-edge.ts";
import { atPlace, distanceInWords, listInWords, ofPlace } from "../kit/french-amounts.ts";
import type { DefaultRadii } from "../matching/modes.ts";
import type { IsoDay, Means } from "../matching/types.ts";

/** Around whom « how far » is said: the middle of her commune, never her home; the communes around it. */
export type CardPlaces = { home: LatLng & { name: string }; places: readonly NamedPlace[]; radii: DefaultRadii };

/**
 * How far she can come, as an employer reads it: « jusqu’à Messei et à Briouze, 20 km autour de Flers ».
 *
 * The widest of her means that is still hers; which one it is stays hers. Said around her commune: a circle around her home
 * would tell where it is.
 *
 * @returns null when she told no way to travel, or has given back what was lent
 */
export function travelInWords(means: readonly Means[], { home, places, radii }: CardPlaces, today: IsoDay): string | null {
  const usable = means.filter(({ until }) => until == null || until >= today);
  if (usable.length === 0) return null;
  const km = Math.max(...usable.map(({ mode, radiusKm }) => radiusKm ?? radii[mode]));
  const edge = placesAtTheEdge(home, km, places);
  if (edge.length === 0) return `${atPlace(home.name)} et tout près`;
  return `jusqu’${listInWords(edge.map(({ name }) => atPlace(name)))}, ${distanceInWords(km)} autour ${ofPlace(home.name)}`;
}
