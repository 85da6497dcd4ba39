import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aContext, anAid, anOffer, anyPerson, aPerson, HOME, manyAids, manyOffers, northOf } from "#tests/factories/matching.ts";
import { offersOpenedByAids } from "./aids-opened.ts";
import { matchPair } from "./match-pair.ts";

describe("what a loan opens", () => {
  it("counts the offers that it puts within reach, the most first", () => {
    const aids = [anAid({ id: "scooter" }), anAid({ id: "bike", mode: "bike", radiusKm: 8, licences: [] })];
    const offers = [2, 6, 15, 24, 30].map((km) => anOffer({ id: `at-${km}`, at: northOf(HOME, km) }));
    expect(offersOpenedByAids(aPerson({ licences: ["AM"] }), [...offers, anOffer({ id: "at-10-B", at: northOf(HOME, 10), licences: ["B"] })], aContext({ aids }))).toEqual([
      { aid: "scooter", offers: ["at-6", "at-15", "at-24"] }, { aid: "bike", offers: ["at-6"] },
    ]);
  });

  it("counts no offer for an aid whose loan is over before the work begins, though another aid opens it", () => {
    const aids = [anAid({ id: "short", maxDays: 10 }), anAid({ id: "long", maxDays: 60 })];
    expect(offersOpenedByAids(aPerson({ licences: ["AM"] }), [anOffer({ at: northOf(HOME, 15), startDate: "2026-12-20" })], aContext({ aids }))).toEqual([{ aid: "long", offers: ["o1"] }]);
  });

  it("is what matching without the other aids says", () => {
    fc.assert(fc.property(anyPerson, manyOffers(10), manyAids, (person, offers, aids) => {
      const opened = new Map(offersOpenedByAids(person, offers, aContext({ aids })).map(({ aid, offers: ids }) => [aid, ids]));
      for (const aid of aids) {
        const alone = offers.filter((offer) => {
          const { reach, blockers } = matchPair(person, offer, aContext({ aids: [aid] }));
          return reach === "with-aid" && blockers.length === 0;
        });
        expect(opened.get(aid.id) ?? []).toEqual(alone.map(({ id }) => id));
      }
    }), { numRuns: 300 });
  });
});
