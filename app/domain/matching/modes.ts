import { endOf, minutesOf } from "./week.ts";
import type { TravelMode, WeeklyWindow } from "./types.ts";

/** How far each means takes a person, in kilometres as the crow flies. */
export type DefaultRadii = Readonly<Record<TravelMode, number>>;

/**
 * Radii used where neither the person nor her coach has said one.
 *
 * @source our choice (design/matching.md); the programmes of the Orne speak of a "rayon de mobilité" and give no figure.
 * A territory's administrator edits them.
 */
export const defaultRadii: DefaultRadii = { walk: 3, bike: 8, ebike: 12, scooter: 20, car: 35, carpool: 20, transit: 15 };

/** Whether a means is what an advertiser calls « votre véhicule »: it carries her to the work and through it. Our choice. */
export function isVehicle(mode: TravelMode): boolean {
  return mode === "car" || mode === "scooter";
}

/** Roads are longer than a straight line by this factor. @source design/matching.md, our choice */
export const ROAD_FACTOR = 1.3;

/**
 * Mean speed door to door of each means, km/h.
 *
 * @source our choice: a 50 cm³ scooter is held to 45 km/h by the law and rides at about 30; country roads by car, stops
 * and the walk to the stop for a bus
 */
export const speedKmh: Readonly<Record<TravelMode, number>> = {
  walk: 4.5, bike: 14, ebike: 18, scooter: 30, car: 45, carpool: 40, transit: 22,
};

/** Estimated minutes to a place. A rule of thumb, to be shown as "environ". */
export function travelMinutes(mode: TravelMode, distanceKm: number): number {
  return Math.round(((distanceKm * ROAD_FACTOR) / speedKmh[mode]) * 60);
}

/** No bus serves work that begins before this, or ends after that. Minutes since midnight. @source design/matching.md */
export const FIRST_BUS = minutesOf("06:30");
export const LAST_BUS = minutesOf("20:30");

/**
 * Whether buses run when the work begins and ends, every day it is done.
 *
 * Unknown hours are not held against the bus: nobody is refused for what nobody wrote.
 */
export function servedByTransit(schedule: readonly WeeklyWindow[] | null | undefined): boolean {
  return (schedule ?? []).every((window) => minutesOf(window.from) >= FIRST_BUS && endOf(window) <= LAST_BUS);
}
