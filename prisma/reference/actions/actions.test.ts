import { describe, expect, it } from "vitest";
import { licenceCodes } from "#app/domain/offers/licences.ts";
import { areasOf } from "../areas.ts";
import { actionsOf } from "./departement.ts";

const all = actionsOf("61");
const areas = new Set(areasOf("61").map(({ code }) => code));

describe("the directory of actions of the Orne", () => {
  it("has the actions of the programmes, each with a code and an area of its own", () => {
    expect(all.length).toBeGreaterThanOrEqual(45);
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
    for (const { code, areaCodes, lifts, prepares = [] } of all) {
      expect(areaCodes.every((area) => areas.has(area)), code).toBe(true);
      expect(lifts.length, code).toBeGreaterThan(0);
      expect(prepares.every((licence) => (licenceCodes as readonly string[]).includes(licence)), code).toBe(true);
    }
  });

  it("names structures only: no street, no number to call, no address to write to", () => {
    for (const { code, name, operator, place = "", format = "", conditions = "", priceNote = "" } of all) {
      expect([name, operator, place, format, conditions, priceNote].join(" / "), code).not.toMatch(/[\w.]@[\w.]+\.\w|\brue\b|\bboulevard\b|\d{2}[ .]\d{2}[ .]\d{2}/i);
    }
  });

  // domain/orne.md 4.1 and 4.2; a figure that is not there is not here.
  it.each([
    ["f13-permis-b", { placesAYear: 18, priceNote: "250 €, et 7 € l’heure de plus", prepares: ["B"] }],
    ["a18-deux-roues", { placesAYear: 20, depositEuros: 75 }],
    ["a20-mobijump", { priceNote: "3 € par jour", depositEuros: 150 }],
    ["a21-permis-b", { placesAYear: 22 }],
    ["a01-afb", { placesAYear: 50 }],
    ["a03-vie-quotidienne-numerique", { isActive: false }],
  ])("%s is as the programme says", (code, facts) => expect(all.find((action) => action.code === code)).toMatchObject(facts));

  it("knows nothing of another département", () => expect(actionsOf("53")).toEqual([]));
});
