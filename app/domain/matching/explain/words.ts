import type { OfferKind, TravelMode, WeeklyWindow } from "../types.ts";

/** A space that does not break, for `:` and its like. */
export const NBSP = "\u00A0";

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

/** Kilometres as people say them: whole, and `moins de 1 km` at the door. */
export function sayKm(km: number): string {
  return km < 1 ? "moins de 1 km" : `${Math.round(km)} km`;
}

/** Minutes as people say them: to five minutes from ten on, in hours from an hour on. */
export function sayMinutes(minutes: number): string {
  const rounded = minutes <= 10 ? Math.max(1, minutes) : Math.round(minutes / 5) * 5;
  if (rounded < 60) return `${rounded} min`;
  const rest = rounded % 60;
  return `${Math.floor(rounded / 60)} h${rest === 0 ? "" : ` ${String(rest).padStart(2, "0")}`}`;
}

/** `09:30` → `9 h 30`, `15:00` → `15 h`. */
export function sayClock(clock: string): string {
  const minutes = clock.slice(3, 5);
  return `${Number(clock.slice(0, 2))} h${minutes === "00" ? "" : ` ${minutes}`}`;
}

/** The hours of a day's work, `9 h – 15 h`; every different pair once. */
export function sayHours(windows: readonly WeeklyWindow[]): string {
  return sayList([...new Set(windows.map(({ from, to }) => `${sayClock(from)} – ${sayClock(to)}`))]);
}

/** `a`, `a et b`, `a, b et c`. */
export function sayList(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} et ${items.at(-1)}`;
}

/** A figure with a French comma: `12,5`. */
export function sayFigure(figure: number): string {
  return String(Math.round(figure * 10) / 10).replace(".", ",");
}
