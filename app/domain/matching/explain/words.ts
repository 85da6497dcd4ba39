import { distanceInWords, listInWords, numberInWords } from "../../kit/french-amounts.ts";
import { hoursInWords, NBSP } from "../../kit/french.ts";
import type { OfferKind, TravelMode, WeeklyWindow } from "../types.ts";

const byMode: Readonly<Record<TravelMode, string>> = {
  walk: "à pied", bike: "à vélo", ebike: "à vélo électrique", scooter: "en scooter", car: "en voiture", carpool: "en covoiturage", transit: "en bus",
};
const vehicles: Readonly<Record<TravelMode, string>> = {
  walk: "une aide à pied", bike: "un vélo prêté", ebike: "un vélo électrique prêté", scooter: "un scooter prêté", car: "une voiture prêtée",
  carpool: "un covoiturage", transit: "un transport",
};
const kinds: Readonly<Record<OfferKind, string>> = { EMPLOI: "d’emploi", IMMERSION: "d’immersion", BENEVOLAT: "de bénévolat" };

/** `en scooter`. */
export const sayMode = (mode: TravelMode): string => byMode[mode];
/** `un scooter prêté`. */
export const sayVehicle = (mode: TravelMode): string => vehicles[mode];
/** `de bénévolat`, after "pas". */
export const sayKind = (kind: OfferKind): string => kinds[kind];

/** A distance beside the radius it is compared with: said in round figures only while these still tell which is larger. */
export function sayBeside(km: number, radiusKm: number, isBeyond: boolean): string {
  const rounded = km < 1 ? km : km < 30 ? Math.round(km) : Math.round(km / 5) * 5;
  const shownRadius = Math.round(radiusKm * 10) / 10;
  const isTrue = km < 1 && isBeyond ? shownRadius >= 1 : rounded > shownRadius === isBeyond;
  if (isTrue && !(km < 1 && shownRadius < 1)) return distanceInWords(km);
  const [tenth, radius] = [numberInWords(km), numberInWords(radiusKm)];
  return isBeyond && tenth === radius ? `un peu plus de ${radius}${NBSP}km` : `${tenth}${NBSP}km`;
}

/** The hours of a day's work, « 9 h – 15 h »; every different pair once. */
export function sayHours(windows: readonly WeeklyWindow[]): string {
  return listInWords([...new Set(windows.map(({ from, to }) => hoursInWords(from, to)))]);
}
