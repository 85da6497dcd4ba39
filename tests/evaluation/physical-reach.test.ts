import { expect, it } from "vitest";
import type { Offer, Person } from "#app/domain/matching/types.ts";
import { anOffer, aPerson, HOME } from "#tests/factories/matching.ts";
import { canGetThere } from "./physical-reach.ts";

/** One degree of latitude is 111.195 km on this sphere. */
const north = (km: number, over: Partial<Offer> = {}): Offer => anOffer({ at: { lat: HOME.lat + km / 111.195, lng: HOME.lng }, ...over });
const at = (from: string, to: string): Partial<Offer> => ({ schedule: [{ days: [1], from, to }] });

it.each<[string, Partial<Person>, Offer, boolean]>([
  ["on foot, 2.9 km", {}, north(2.9), true],
  ["on foot, 3.1 km", {}, north(3.1), false],
  ["who said she walks 1 km does not walk 2", { means: [{ mode: "walk", radiusKm: 1 }] }, north(2), false],
  ["by bike 7.9 km", { means: [{ mode: "bike" }] }, north(7.9), true],
  ["by bike 8.1 km", { means: [{ mode: "bike" }] }, north(8.1), false],
  ["a car without licence", { means: [{ mode: "car" }] }, north(10), false],
  ["a car and AM", { means: [{ mode: "car" }], licences: ["AM"] }, north(10), false],
  ["a car and B", { means: [{ mode: "car" }], licences: ["B"] }, north(34), true],
  ["a scooter without licence", { means: [{ mode: "scooter" }] }, north(10), false],
  ["a scooter and B", { means: [{ mode: "scooter" }], licences: ["B"] }, north(10), true],
  ["a loan over the day before", { means: [{ mode: "scooter", until: "2026-11-30" }], licences: ["AM"] }, north(10, { startDate: "2026-12-01" }), false],
  ["a loan over on the very day", { means: [{ mode: "scooter", until: "2026-12-01" }], licences: ["AM"] }, north(10, { startDate: "2026-12-01" }), true],
  ["a loan over today, an offer begun before", { means: [{ mode: "bike", until: "2026-11-19" }] }, north(5, { startDate: "2026-11-01" }), false],
  ["the bus at day", { means: [{ mode: "transit" }] }, north(10, at("06:30", "20:30")), true],
  ["the bus before 06:30", { means: [{ mode: "transit" }] }, north(10, at("06:00", "13:00")), false],
  ["the bus after 20:30", { means: [{ mode: "transit" }] }, north(10, at("14:00", "21:00")), false],
  ["the bus through the night", { means: [{ mode: "transit" }] }, north(10, at("19:00", "07:00")), false],
  ["the bus until midnight written 24:00", { means: [{ mode: "transit" }] }, north(10, at("16:00", "24:00")), false],
  ["the shuttle of the employer at night", { means: [{ mode: "transit" }] }, north(10, { ...at("21:00", "05:00"), access: ["shuttle"] }), true],
  ["the bus when nobody wrote the hours", { means: [{ mode: "transit" }] }, north(10), true],
  ["driven by others at night", { means: [{ mode: "carpool" }] }, north(10, at("21:00", "05:00")), true],
])("gets there: %s", (_, person, offer, expected) => expect(canGetThere(aPerson(person), offer, "2026-11-20")).toBe(expected));
