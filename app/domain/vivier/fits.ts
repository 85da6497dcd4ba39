import { distanceKm } from "../geo/distance.ts";
import type { LatLng } from "../geo/lat-lng.ts";
import type { Offer, Person, TravelMode, WeeklyWindow } from "../matching/types.ts";
import { minutesIn, sharedMinutes, weekSpans } from "../matching/week.ts";
import type { Closeness } from "../skills/closeness.ts";
import { dayParts, type DayPart } from "./day-parts.ts";

/** What a vivier asks for; null or empty: whatever. `place` with its radius in kilometres, in a straight line. */
export type Criteria = { rome: string | null; place: (LatLng & { radiusKm: number }) | null; dayParts: readonly DayPart[]; modes: readonly TravelMode[]; licences: readonly string[] };

/** Free at least this long a week in the parts asked for. Our choice: two half-days, the smallest post there is. */
export const LEAST_FREE_MINUTES = 8 * 60;
/** An offer is « in » the parts asked for when this share of its hours is: the tolerance of the matching. */
const SHARE_OF_HOURS = 0.8;

/**
 * Whether someone is of a vivier: her wish, her fallback or what she has lived is this métier or a close one, she lives
 * there, is free then, has one of these ways to travel and all these licences.
 *
 * Someone who gave no hours is free at any. A vehicle that was lent counts until its last day.
 *
 * @param today ISO day
 */
export function personFits(person: Person, criteria: Criteria, closeness: Closeness, today: string): boolean {
  const { rome, place, modes, licences } = criteria;
  const romes = [...person.projects, ...person.experience].map((one) => one.rome);
  if (rome !== null && !romes.some((one) => isSameOrClose(closeness, one, rome))) return false;
  if (place !== null && distanceKm(person.home, place) > place.radiusKm) return false;
  if (modes.length > 0 && !person.means.some(({ mode, until }) => modes.includes(mode) && (!until || until >= today))) return false;
  if (!licences.every((licence) => person.licences.includes(licence))) return false;
  const free = person.availability ?? [];
  return criteria.dayParts.length === 0 || free.length === 0 || sharedMinutes(weekSpans(free), asked(criteria.dayParts)) >= LEAST_FREE_MINUTES;
}

/**
 * Whether an offer is for the people of a vivier: this métier or a close one, there, at those hours, with no licence more than
 * the vivier asks of people. Without hours, or without a métier asked for, it may be.
 *
 * An offer whose métier nobody read fits no vivier that names one.
 */
export function offerFits(offer: Offer, criteria: Criteria, closeness: Closeness): boolean {
  const { rome, place, licences } = criteria;
  if (rome !== null && (!offer.rome || !isSameOrClose(closeness, offer.rome, rome))) return false;
  if (place !== null && distanceKm(offer.at, place) > place.radiusKm) return false;
  if (!offer.licences.every((licence) => licences.includes(licence))) return false;
  const hours = weekSpans(offer.schedule ?? []);
  const minutes = minutesIn(hours);
  return criteria.dayParts.length === 0 || minutes === 0 || sharedMinutes(hours, asked(criteria.dayParts)) >= SHARE_OF_HOURS * minutes;
}

const isSameOrClose = (closeness: Closeness, a: string, b: string) => ["same", "close"].includes(closeness(a, b));
const asked = (parts: readonly DayPart[]) => weekSpans(parts.flatMap((part): readonly WeeklyWindow[] => dayParts[part].windows));
