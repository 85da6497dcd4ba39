import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aContext, anOffer, anyPerson, aPerson, AS_OF } from "#tests/factories/matching.ts";
import { meansToday } from "./means-today.ts";
import { prepareOffer } from "./prepare-offer.ts";
import { preparePerson } from "./prepare-person.ts";
import { mobilityRadii } from "./reach.ts";

describe("how a person gets about today", () => {
  it("says what counts, the farthest first, then what does not and why", () => {
    const person = aPerson({ licences: ["AM"], means: [{ mode: "bike" }, { mode: "car" }, { mode: "ebike", until: "2026-11-19" }, { mode: "scooter", radiusKm: 18, until: AS_OF }] });
    expect(meansToday(person, aContext())).toEqual([
      { mode: "scooter", radiusKm: 18, until: AS_OF, state: "usable" }, { mode: "bike", radiusKm: 8, until: null, state: "usable" }, { mode: "walk", radiusKm: 3, until: null, state: "usable" },
      { mode: "car", radiusKm: 35, until: null, state: "no-licence" }, { mode: "ebike", radiusKm: 12, until: "2026-11-19", state: "over" },
    ]);
  });

  it("goes as far as the matching lets her go for work that begins today", () => {
    fc.assert(fc.property(anyPerson, (person) => {
      const ctx = aContext();
      const farthest = Math.max(...meansToday(person, ctx).filter(({ state }) => state === "usable").map(({ radiusKm }) => radiusKm));
      expect(mobilityRadii(preparePerson(person, ctx), prepareOffer(anOffer(), ctx)).ownKm).toBe(farthest);
    }));
  });
});
