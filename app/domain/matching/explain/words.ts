import { listInWords } from "../../kit/french-amounts.ts";
import { hoursInWords } from "../../kit/french.ts";
import type { OfferKind, TravelMode, WeeklyWindow } from "../types.ts";

const byMode: Readonly<Record<TravelMode, string>> = {
  walk: "à pied", bike: "à vélo", ebike: "à vélo électrique", scooter: "en scooter", car: "en voiture", carpool: "en covoiturage", transit: "en bus",
};
const vehicles: Readonly<Record<TravelMode, string>> = {
  walk: "un accompagnement à pied", bike: "un vélo prêté", ebike: "un vélo électrique prêté", scooter: "un scooter prêté", car: "une voiture prêtée",
  carpool: "un covoiturage", transit: "un transport",
};
const kinds: Readonly<Record<OfferKind, string>> = { EMPLOI: "d’emploi", IMMERSION: "d’immersion", BENEVOLAT: "de bénévolat" };

/** `en scooter`. */
export const sayMode = (mode: TravelMode): string => byMode[mode];
/** `un scooter prêté`. */
export const sayVehicle = (mode: TravelMode): string => vehicles[mode];
/** `de bénévolat`, after "pas". */
export const sayKind = (kind: OfferKind): string => kinds[kind];

/** The hours of a day's work, « 9 h – 15 h »; every different pair once. */
export function sayHours(windows: readonly WeeklyWindow[]): string {
  return listInWords([...new Set(windows.map(({ from, to }) => hoursInWords(from, to)))]);
}
