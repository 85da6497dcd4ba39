import { compareIds } from "../order.ts";
import type { PreparedOffer } from "../prepare-offer.ts";
import { offerKinds } from "../types.ts";
import { listsByKey, Numbering, type ListsByKey } from "./lists-by-key.ts";
import { zonesOf, type Zones } from "./zones.ts";

/** Room for the 17 driving licences, then the 3 kinds, then the 7 levels of French, in one 32-bit number. */
const KIND_BIT = 20;
const FRENCH_BIT = 23;

/** The bit of a kind of offer. */
export const kindBit = (kind: string): number => 1 << (KIND_BIT + offerKinds.indexOf(kind as (typeof offerKinds)[number]));
/** The bit of a level of French. */
export const frenchBit = (level: number): number => 1 << (FRENCH_BIT + level);

/** Where each answer of an offer stands in its row of `OfferTable.rows`. */
export const ROW = 8;
export const ROME = 0;
export const ZONE = 1;
export const ASKED_WEIGHT = 2;
/** Licences, kind and level of French that an offer needs, as bits; a person lacks some. */
export const NEEDS = 3;
export const TERMS = 4;
export const CONSTRAINTS = 5;
export const TRAVEL = 6;
export const SCHEDULE = 7;

/**
 * The offers as numbers: a row of eight for each, those of a métier side by side, since they are looked at together.
 *
 * What few offers differ in is a class (schedule, terms, travel, constraints), judged once per person and class by
 * looking at the example of it.
 */
export type OfferTable = {
  /** Sorted by id: where an offer stands here settles its ties. */
  byId: readonly PreparedOffer[];
  /** The place of each row in `byId`. */
  tieRank: Int32Array;
  rows: Int32Array;
  /** The distinct métiers; offers without one share the last. */
  romes: readonly (string | null)[];
  /** The rows of métier `m` are `romeStart[m]` to `romeStart[m + 1] - 1`. */
  romeStart: Int32Array;
  zones: Zones;
  /** Where the offer of each row is. */
  lat: Float64Array;
  lng: Float64Array;
  licences: readonly string[];
  schedules: readonly PreparedOffer[];
  terms: readonly PreparedOffer[];
  travels: readonly PreparedOffer[];
  constraints: readonly PreparedOffer[];
  /** Who asks for a skill or a certificate, and how much it weighs. */
  asked: Numbering;
  askers: ListsByKey;
  askerWeight: Int32Array;
};

/** Sets out prepared offers in rows. */
export function offerTable(prepared: readonly PreparedOffer[]): OfferTable {
  const byId = [...prepared].sort((a, b) => compareIds(a.offer.id, b.offer.id));
  const romes = new Numbering();
  for (const { rome } of byId) if (rome !== null) romes.of(rome);
  const romeTexts = [...romes.texts, null];
  const byRome = listsByKey(byId.map(({ rome }) => (rome === null ? romes.texts.length : romes.of(rome))), romeTexts.length);
  const offers = Array.from(byRome.items, (rank) => byId[rank] as PreparedOffer);

  const licences = new Numbering();
  const places = classes(offers, ({ offer: { at } }) => `${at.lat} ${at.lng}`);
  const zones = zonesOf(places.examples.map(({ offer }) => offer.at));
  const schedules = classes(offers, ({ work }) => (work === null ? "" : work.join(" ")));
  const terms = classes(offers, ({ offer }) => JSON.stringify([offer.kind, offer.contract ?? null, offer.weeklyHours ?? null]));
  const travels = classes(offers, (offer) => `${offer.startDay} ${offer.hasTransit} ${offer.needsVehicle}`);
  const constraints = classes(offers, ({ offer }) => JSON.stringify([...offer.constraints].sort()));
  const rows = new Int32Array(offers.length * ROW);
  const write = (at: number, column: readonly number[]) => column.forEach((value, offer) => { rows[offer * ROW + at] = value; });
  write(ROME, offers.map(({ rome }) => (rome === null ? romes.texts.length : romes.of(rome))));
  write(ZONE, places.of.map((place) => zones.of[place] as number));
  write(ASKED_WEIGHT, offers.map(({ askedWeight }) => askedWeight));
  write(NEEDS, offers.map((offer) => needsOf(offer, licences)));
  write(TERMS, terms.of);
  write(CONSTRAINTS, constraints.of);
  write(TRAVEL, travels.of);
  write(SCHEDULE, schedules.of);
  return {
    byId, tieRank: byRome.items, rows, romes: romeTexts, romeStart: byRome.start,
    zones, lat: Float64Array.from(offers, ({ offer }) => offer.at.lat), lng: Float64Array.from(offers, ({ offer }) => offer.at.lng), licences: licences.texts,
    schedules: schedules.examples, terms: terms.examples, travels: travels.examples, constraints: constraints.examples,
    ...askers(offers),
  };
}

function needsOf(offer: PreparedOffer, licences: Numbering): number {
  let bits = kindBit(offer.offer.kind) | frenchBit(offer.french);
  for (const licence of offer.drivingLicences) bits |= 1 << licences.of(licence);
  return bits;
}

/** Sorts the offers into classes that a key tells apart, with one offer as the example of each. */
function classes(offers: readonly PreparedOffer[], keyOf: (offer: PreparedOffer) => string): { of: number[]; examples: PreparedOffer[] } {
  const numbers = new Numbering();
  const examples: PreparedOffer[] = [];
  const of = offers.map((offer) => {
    const number = numbers.of(keyOf(offer));
    examples[number] ??= offer;
    return number;
  });
  return { of, examples };
}

function askers(offers: readonly PreparedOffer[]): Pick<OfferTable, "asked" | "askers" | "askerWeight"> {
  const asked = new Numbering();
  const pairs = offers.flatMap((offer, index) => offer.asked.map(({ code, weight }) => ({ code: asked.of(code), index, weight })));
  const lists = listsByKey(pairs.map(({ code }) => code), asked.texts.length);
  const askerWeight = Int32Array.from(lists.items, (pair) => (pairs[pair] as { weight: number }).weight);
  const items = lists.items.map((pair) => (pairs[pair] as { index: number }).index);
  return { asked, askers: { start: lists.start, items }, askerWeight };
}
