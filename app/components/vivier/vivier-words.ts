import { atPlace, distanceInWords } from "#app/domain/kit/french-amounts.ts";
import { licenceLabel } from "#app/domain/offers/licences.ts";
import { travelModeWords } from "#app/domain/profiles/travel-words.ts";
import { dayPartWords } from "#app/domain/vivier/day-parts.ts";
import type { TravelMode } from "#app/domain/matching/types.ts";

/** What a vivier asks for, as pages receive it. */
export type CriteriaView = { metier: string | null; communeName: string | null; radiusKm: number | null; dayParts: readonly string[]; modes: readonly string[]; licences: readonly string[] };

/** « Agent de nettoyage · à 10 km de Flers · Le matin · Scooter ». */
export function criteriaInWords({ metier, communeName, radiusKm, dayParts, modes, licences }: CriteriaView): string {
  return [
    metier, communeName === null ? null : `jusqu’à ${distanceInWords(radiusKm ?? 0)} autour, ${atPlace(communeName)}`,
    ...dayParts.map(dayPartWords), ...modes.map((mode) => travelModeWords[mode as TravelMode] ?? mode), ...licences.map(licenceLabel),
  ].filter((word) => word !== null).join(" · ");
}
