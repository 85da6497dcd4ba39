import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anOffer, anyOffer, anyPerson, aPerson, HOME, northOf } from "#tests/factories/matching.ts";
import { structuralCloseness } from "../skills/closeness.ts";
import { dayPartCodes } from "./day-parts.ts";
import { offerFits, personFits, type Criteria } from "./fits.ts";

const closeness = structuralCloseness();
const TODAY = "2026-11-28";
const everything: Criteria = { rome: null, place: null, dayParts: [], modes: [], licences: [] };
const cleaning: Criteria = { ...everything, rome: "K2204", place: { ...HOME, radiusKm: 10 }, dayParts: ["matin"], modes: ["scooter"] };
const nadia = aPerson({ home: HOME, projects: [{ rank: 1, rome: "K2204" }], experience: [], means: [{ mode: "scooter" }], licences: ["AM"], availability: [{ days: [1, 2, 4, 5], from: "08:00", to: "12:00" }] });
const fits = (more: Partial<typeof nadia> = {}, criteria = cleaning) => personFits({ ...nadia, ...more }, criteria, closeness, TODAY);

describe("who is of a vivier « nettoyage, Flers, matin, scooter »", () => {
  it.each([
    ["as asked", {}, true],
    ["by her fallback", { projects: [{ rank: 1, rome: "G1602" }, { rank: 2, rome: "K2204" }] }, true],
    ["by what she has lived", { projects: [], experience: [{ rome: "K2204", months: 3 }] }, true],
    ["another métier", { projects: [{ rank: 1, rome: "G1602" }] }, false],
    ["too far", { home: northOf(HOME, 11) }, false],
    ["on foot", { means: [{ mode: "walk" as const }] }, false],
    ["a scooter given back yesterday", { means: [{ mode: "scooter" as const, until: "2026-11-27" }] }, false],
    ["a scooter given back today", { means: [{ mode: "scooter" as const, until: TODAY }] }, true],
    ["free in the evening", { availability: [{ days: [1, 2, 3, 4, 5], from: "18:00", to: "22:00" }] }, false],
    ["free one morning", { availability: [{ days: [1], from: "08:00", to: "12:00" }] }, false],
    ["free two mornings", { availability: [{ days: [1, 2], from: "08:00", to: "12:00" }] }, true],
    ["who gave no hours", { availability: [] }, true],
  ])("%s", (_, more, expected) => expect(fits(more)).toBe(expected));

  it("has all the licences asked for", () => expect([fits({}, { ...cleaning, licences: ["B"] }), fits({ licences: ["B", "AM"] }, { ...cleaning, licences: ["B"] })]).toEqual([false, true]));
});

describe("which offer is for them", () => {
  const offer = anOffer({ rome: "K2204", at: HOME, licences: [], schedule: [{ days: [1, 2, 3, 4, 5], from: "06:00", to: "09:00" }] });
  it.each([
    ["as asked", {}, true],
    ["whose métier nobody read", { rome: null }, false],
    ["in the evening", { schedule: [{ days: [1, 2, 3], from: "18:00", to: "21:00" }] }, false],
    ["without hours", { schedule: [] }, true],
    ["too far", { at: northOf(HOME, 11) }, false],
    ["that asks for a licence more", { licences: ["B"] }, false],
  ])("%s", (_, more, expected) => expect(offerFits({ ...offer, ...more }, cleaning, closeness)).toBe(expected));
});

describe("a vivier", () => {
  const part = fc.subarray(dayPartCodes);
  it("that asks for nothing has everybody, and every offer that asks for no licence", () => {
    fc.assert(fc.property(anyPerson, (person) => personFits(person, everything, closeness, TODAY)));
    fc.assert(fc.property(anyOffer, (offer) => offerFits(offer, everything, closeness) === (offer.licences.length === 0)));
  });

  it("that asks for more has nobody more", () => {
    fc.assert(fc.property(anyPerson, part, fc.constantFrom(2, 10, 40), fc.boolean(), (person, parts, radiusKm, withLicence) => {
      const wide: Criteria = { ...everything, place: { ...HOME, radiusKm: radiusKm + 5 }, dayParts: parts };
      const narrow: Criteria = { ...wide, place: { ...HOME, radiusKm }, licences: withLicence ? ["B"] : [] };
      if (personFits(person, narrow, closeness, TODAY)) expect(personFits(person, wide, closeness, TODAY)).toBe(true);
    }));
  });
});
