import { dayInWords } from "../kit/french.ts";
import { distanceInWords } from "../kit/french-amounts.ts";
import type { IsoDay, Means, TravelMode } from "../matching/types.ts";

/** How each way of travelling is written on a form and on a card. */
export const travelModeWords: Record<TravelMode, string> = {
  walk: "À pied",
  bike: "Vélo",
  ebike: "Vélo électrique",
  scooter: "Scooter",
  car: "Voiture",
  carpool: "Covoiturage",
  transit: "Bus, car ou train",
};

/** A way of travelling in words: « Scooter, jusqu’à 18 km, jusqu’au dimanche 31 janvier 2027 ». No radius: the territory's default stands. */
export function meansInWords({ mode, radiusKm, until }: Means, today: IsoDay): string {
  const parts = [travelModeWords[mode]];
  if (radiusKm != null) parts.push(`jusqu’à ${distanceInWords(radiusKm)}`);
  if (until != null) parts.push(until < today ? `rendu depuis le ${dayInWords(until, today)}` : `jusqu’au ${dayInWords(until, today)}`);
  return parts.join(", ");
}
