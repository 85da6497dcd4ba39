import { describe, expect, it } from "vitest";
import { aContext, anAid, anOffer, aPerson, AS_OF, HOME, northOf } from "#tests/factories/matching.ts";
import { matchPair } from "./match-pair.ts";
import type { Aid, Offer, Person, WeeklyWindow } from "./types.ts";

const at = (km: number, over: Partial<Offer> = {}): Offer => anOffer({ at: northOf(HOME, km), ...over });
const seen = (person: Person, offer: Offer, aids: Aid[] = []) => {
  const { reach, mode, aid } = matchPair(person, offer, aContext({ aids }));
  return [reach, mode, aid];
};
const hours = (from: string, to: string): WeeklyWindow[] => [{ days: [1, 2, 3, 4, 5], from, to }];

describe("the reach of a person for an offer", () => {
  it.each<[string, Partial<Person>, Offer, unknown[]]>([
    ["who has no means walks 3 km", {}, at(2.9), ["in", "walk", null]],
    ["who has no means does not walk 4 km", {}, at(4), ["out", null, null]],
    ["who said how far she walks is taken at her word", { means: [{ mode: "walk", radiusKm: 1 }] }, at(2), ["out", null, null]],
    ["on a bike goes 8 km by default", { means: [{ mode: "bike" }] }, at(7.9), ["in", "bike", null]],
    ["on a bike for 2 km still walks 3", { means: [{ mode: "bike", radiusKm: 2 }] }, at(2.5), ["in", "walk", null]],
    ["goes as far as she said", { means: [{ mode: "bike", radiusKm: 10 }] }, at(9.9), ["in", "bike", null]],
    ["in a car with permis B", { means: [{ mode: "car" }], licences: ["B"] }, at(34), ["in", "car", null]],
    ["in a car without permis B", { means: [{ mode: "car" }] }, at(34), ["out", null, null]],
    ["in a car with a lorry licence, which holds B", { means: [{ mode: "car" }], licences: ["C"] }, at(34), ["in", "car", null]],
    ["in a car with AM only", { means: [{ mode: "car" }], licences: ["AM"] }, at(34), ["out", null, null]],
    ["on a scooter with AM", { means: [{ mode: "scooter" }], licences: ["AM"] }, at(19), ["in", "scooter", null]],
    ["on a scooter with the old BSR", { means: [{ mode: "scooter" }], licences: ["BSR"] }, at(19), ["in", "scooter", null]],
    ["on a scooter with B", { means: [{ mode: "scooter" }], licences: ["B"] }, at(19), ["in", "scooter", null]],
    ["on a scooter without licence", { means: [{ mode: "scooter" }] }, at(19), ["out", null, null]],
    ["driven by others needs no licence", { means: [{ mode: "carpool" }] }, at(19), ["in", "carpool", null]],
    ["by her means of largest radius", { means: [{ mode: "bike" }, { mode: "scooter" }], licences: ["AM"] }, at(1), ["in", "scooter", null]],
    ["who has no vehicle, where one is asked, at the door", {}, at(0, { constraints: ["own-vehicle"] }), ["out", null, null]],
    ["who has a bike, where a vehicle is asked", { means: [{ mode: "bike" }] }, at(2, { constraints: ["own-vehicle"] }), ["out", null, null]],
    ["who is driven, where a vehicle is asked", { means: [{ mode: "carpool" }, { mode: "transit" }] }, at(2, { constraints: ["own-vehicle"] }), ["out", null, null]],
    ["who rides a scooter, where a vehicle is asked", { means: [{ mode: "scooter" }], licences: ["AM"] }, at(2, { constraints: ["own-vehicle"] }), ["in", "scooter", null]],
    ["on foot has no last day", { means: [{ mode: "walk", radiusKm: 4, until: "2026-11-01" }] }, at(3.9), ["in", "walk", null]],
    ["by the third of her means", { means: [{ mode: "walk" }, { mode: "bike" }, { mode: "carpool" }] }, at(19), ["in", "carpool", null]],
    ["a loan that ends the day the work starts", { means: [{ mode: "bike", until: "2026-12-01" }] }, at(5, { startDate: "2026-12-01" }), ["in", "bike", null]],
    ["a loan that ends the day before", { means: [{ mode: "bike", until: "2026-11-30" }] }, at(5, { startDate: "2026-12-01" }), ["out", null, null]],
    ["a loan for an offer without a date counts today", { means: [{ mode: "bike", until: AS_OF }] }, at(5), ["in", "bike", null]],
    ["a loan that ended yesterday, without a date", { means: [{ mode: "bike", until: "2026-11-19" }] }, at(5), ["out", null, null]],
    ["a loan that is over today, though the offer began before", { means: [{ mode: "bike", until: "2026-11-15" }] }, at(5, { startDate: "2026-11-01" }), ["out", null, null]],
    ["by bus at day", { means: [{ mode: "transit" }] }, at(14, { schedule: hours("06:30", "20:30") }), ["in", "transit", null]],
    ["by bus before 06:30", { means: [{ mode: "transit" }] }, at(14, { schedule: hours("06:29", "14:00") }), ["out", null, null]],
    ["by bus after 20:30", { means: [{ mode: "transit" }] }, at(14, { schedule: hours("13:00", "20:31") }), ["out", null, null]],
    ["by bus at night, over midnight", { means: [{ mode: "transit" }] }, at(14, { schedule: hours("20:00", "04:00") }), ["out", null, null]],
    ["by bus when nobody wrote the hours", { means: [{ mode: "transit" }] }, at(14), ["in", "transit", null]],
    ["by bus and the employer’s shuttle at night", { means: [{ mode: "transit" }] }, at(14, { schedule: hours("21:00", "05:00"), access: ["shuttle"] }), ["in", "transit", null]],
    ["a shuttle does not come to who has no bus", {}, at(14, { access: ["shuttle"] }), ["out", null, null]],
    ["a carpool that is offered is not yet a place in it", {}, at(14, { access: ["carpool"] }), ["out", null, null]],
    ["a bike keeps when the bus does not run", { means: [{ mode: "transit" }, { mode: "bike" }] }, at(6, { schedule: hours("05:00", "12:00") }), ["in", "bike", null]],
    ["what is lent is over, what is hers stays", { means: [{ mode: "scooter", until: "2026-11-30" }, { mode: "bike" }], licences: ["AM"] }, at(7, { startDate: "2026-12-01" }), ["in", "bike", null]],
    ["two loans of one vehicle: the one that lasts", { means: [{ mode: "bike", until: "2026-11-25" }, { mode: "bike", until: "2026-12-10" }] }, at(7, { startDate: "2026-12-01" }), ["in", "bike", null]],
    ["nobody takes her legs back", { means: [{ mode: "walk", radiusKm: 5, until: "2026-11-01" }] }, at(4.5), ["in", "walk", null]],
    ["a loan that is good needs its licence all the same", { means: [{ mode: "car", until: "2027-01-31" }], licences: ["AM"] }, at(7), ["out", null, null]],
    ["a scooter with a motorcycle licence, which holds AM", { means: [{ mode: "scooter" }], licences: ["A2"] }, at(19), ["in", "scooter", null]],
    ["a certificate is no licence to drive", { means: [{ mode: "car" }], licences: ["CACES-3", "FIMO"] }, at(7), ["out", null, null]],
  ])("%s", (_, person, offer, expected) => expect(seen(aPerson(person), offer)).toEqual(expected));

  it.each<[string, Partial<Person>, Offer, Partial<Aid>, unknown[]]>([
    ["a scooter is lent to who has AM", { licences: ["AM"] }, at(20), {}, ["with-aid", "scooter", "atelier"]],
    ["a scooter is lent to who has B", { licences: ["B"] }, at(20), {}, ["with-aid", "scooter", "atelier"]],
    ["none is lent without licence", {}, at(20), {}, ["out", null, null]],
    ["none is lent without licence, even by a lender who does not ask", {}, at(20), { licences: [] }, ["out", null, null]],
    ["a scooter is lent to who has all that the lender asks, not some of it", { licences: ["AM"] }, at(20), { licences: ["AM", "B"] }, ["out", null, null]],
    ["a car is never lent without permis B", { licences: ["AM"] }, at(20), { mode: "car", licences: [] }, ["out", null, null]],
    ["a bike is lent to anyone", {}, at(10), { mode: "ebike", radiusKm: 12, licences: [] }, ["with-aid", "ebike", "atelier"]],
    ["what she has already is no aid", { licences: ["AM"], means: [{ mode: "scooter", radiusKm: 25 }] }, at(20), {}, ["in", "scooter", null]],
    ["too far for the lent vehicle", { licences: ["AM"] }, at(26), {}, ["out", null, null]],
    ["a vehicle is lent where one is asked, however near", { licences: ["AM"] }, at(0, { constraints: ["own-vehicle"] }), {}, ["with-aid", "scooter", "atelier"]],
    ["a bike is not lent where a vehicle is asked", {}, at(2, { constraints: ["own-vehicle"] }), { mode: "ebike", radiusKm: 12, licences: [] }, ["out", null, null]],
    ["a loan long enough to start", { licences: ["AM"] }, at(20, { startDate: "2027-01-19" }), {}, ["with-aid", "scooter", "atelier"]],
    ["a loan over before the start", { licences: ["AM"] }, at(20, { startDate: "2027-01-20" }), {}, ["out", null, null]],
    ["a loan without limit", { licences: ["AM"] }, at(20, { startDate: "2027-06-01" }), { maxDays: null }, ["with-aid", "scooter", "atelier"]],
    ["lent too far from home", { licences: ["AM"] }, at(20), { at: northOf(HOME, 26) }, ["out", null, null]],
    ["lent farther by a lender who says so", { licences: ["AM"] }, at(20), { at: northOf(HOME, 26), serviceKm: 30 }, ["with-aid", "scooter", "atelier"]],
    ["a bike in the end of her own scooter loan", { licences: ["AM"], means: [{ mode: "scooter", until: "2026-11-30" }] }, at(7, { startDate: "2026-12-01" }), { mode: "bike", radiusKm: 8, licences: [] }, ["with-aid", "bike", "atelier"]],
    ["every licence that the lender asks for", { licences: ["B"] }, at(20), { mode: "car", licences: ["B", "BE"] }, ["out", null, null]],
    ["a lender of bikes who asks for a licence is obeyed", {}, at(7), { mode: "bike", radiusKm: 8, licences: ["AM"] }, ["out", null, null]],
    ["a month, not a day more", { licences: ["AM"] }, at(20, { startDate: "2026-12-20" }), { maxDays: 30 }, ["with-aid", "scooter", "atelier"]],
    ["a month and a day", { licences: ["AM"] }, at(20, { startDate: "2026-12-21" }), { maxDays: 30 }, ["out", null, null]],
    ["the mode’s default where the aid has no radius", { licences: ["AM"] }, at(19), { radiusKm: null }, ["with-aid", "scooter", "atelier"]],
  ])("with an aid: %s", (_, person, offer, aid, expected) => expect(seen(aPerson(person), offer, [anAid(aid)])).toEqual(expected));

  it("proposes the lightest aid that is enough", () => {
    const aids = [anAid({ id: "car", mode: "car", radiusKm: 40, licences: ["B"] }), anAid({ id: "scooter" }), anAid({ id: "bike", mode: "bike", radiusKm: 10, licences: [] })];
    const person = aPerson({ licences: ["B"] });
    expect([9, 20, 38, 41].map((km) => seen(person, at(km), aids)[2])).toEqual(["bike", "scooter", "car", null]);
  });

  it("of two aids that go as far, takes the first by id, in whatever order they come", () => {
    const aids = ["b", "c", "a"].map((id) => anAid({ id }));
    for (const listed of [aids, aids.toReversed()]) expect(seen(aPerson({ licences: ["AM"] }), at(20), listed)).toEqual(["with-aid", "scooter", "a"]);
  });

  it("estimates minutes from the mode’s speed and a road factor of 1.3", () => {
    const match = matchPair(aPerson({ means: [{ mode: "scooter" }], licences: ["AM"] }), at(7), aContext());
    expect(match).toMatchObject({ mode: "scooter", minutes: 18 });
    expect(match.distanceKm).toBeCloseTo(7, 2);
  });

  it("uses the territory’s radii", () => {
    const radii = { walk: 5, bike: 8, ebike: 12, scooter: 20, car: 35, carpool: 20, transit: 15 };
    expect(matchPair(aPerson(), at(4.5), aContext({ radii })).reach).toBe("in");
  });
});
