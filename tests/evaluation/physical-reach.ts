import type { Offer, Person, TravelMode } from "#app/domain/matching/types.ts";

/*
 * Can she get there? Written again from the rules on paper (design/matching.md, « Words »), for the evaluation alone:
 * nothing here calls the engine, so that a mistake of the engine is not its own judge.
 */

/** Kilometres as the crow flies where she names none. @source design/matching.md */
const KM: Readonly<Record<TravelMode, number>> = { walk: 3, bike: 8, ebike: 12, scooter: 20, car: 35, carpool: 20, transit: 15 };
const CAR_LICENCES = ["B", "B96", "BE", "C", "C1", "CE", "C1E", "D", "D1", "DE", "D1E"];
/** AM, or any licence that a driving school gives: each contains AM (Code de la route, R. 221-4 and following). */
const SCOOTER_LICENCES = ["AM", "BSR", "A", "A1", "A2", "B1", ...CAR_LICENCES];
const FIRST_BUS = "06:30";
const LAST_BUS = "20:30";
/** A metre: two ways of computing the same distance differ in their last bits. */
const TOLERANCE_KM = 0.001;

/**
 * Whether a person gets to an offer by a means of her own, on the day it begins and at its hours.
 *
 * @param asOf the day of today, for an offer that has begun or does not say when it does
 */
export function canGetThere(person: Person, offer: Offer, asOf: string): boolean {
  const km = kilometres(person.home, offer.at);
  const firstDay = offer.startDate != null && offer.startDate > asOf ? offer.startDate : asOf;
  const saysHowFarSheWalks = person.means.some(({ mode }) => mode === "walk");
  if (!saysHowFarSheWalks && km <= KM.walk) return true;
  return person.means.some(({ mode, radiusKm, until }) => {
    if (km > (radiusKm ?? KM[mode]) + TOLERANCE_KM) return false;
    if (mode === "walk") return true;
    if (until != null && until < firstDay) return false;
    if (mode === "car") return person.licences.some((one) => CAR_LICENCES.includes(one));
    if (mode === "scooter") return person.licences.some((one) => SCOOTER_LICENCES.includes(one));
    return mode !== "transit" || offer.access.includes("shuttle") || isServedByBus(offer);
  });
}

/** Times of two digits compare as texts; a shift that ends at or before its start goes through the night. */
function isServedByBus({ schedule }: Offer): boolean {
  return !(schedule ?? []).some(({ from, to }) => from < FIRST_BUS || to > LAST_BUS || to <= from);
}

function kilometres(a: { lat: number; lng: number }, b: { lat: number; lng: number }): number {
  const rad = Math.PI / 180;
  const h = Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lng - a.lng) * rad) / 2) ** 2;
  return 2 * 6371.0088 * Math.asin(Math.sqrt(h));
}
