import { describe, expect, it } from "vitest";
import type { AidTerms } from "../aid-terms.ts";
import { aidTermsInWords, offersMoreInWords } from "./aid-words.ts";

const scooter: AidTerms = {
  aidId: "a", kind: "loan", name: "Scooter", operator: "Atelier Mob", mode: "scooter", communeName: "Alençon", kmFromHome: 8.3, radiusKm: 25, serviceKm: 30, maxDays: 30, until: "2026-12-20",
  licences: ["AM"], prepares: [], priceNote: "2 € par jour", depositEuros: 75, placesAYear: null, conditions: "Un mois.",
};
const said = (more: Partial<AidTerms> = {}) => Object.fromEntries(aidTermsInWords({ ...scooter, ...more }, "2026-11-20").map(({ term, detail }) => [term, detail.replaceAll("\u00a0", " ")]));

describe("the conditions of an aid", () => {
  it("are all said", () => {
    expect(said()).toEqual({
      "Prix": "2 € par jour", "Caution": "75 €", "Durée": "30 jours au plus : jusqu’au dimanche 20 décembre si le prêt commence aujourd’hui", "Permis": "BSR, permis AM ou permis B",
      "Prêté par": "Atelier Mob, à Alençon, à 8 km du domicile", "Pour qui": "les habitants jusqu’à 30 km d’Alençon", "Va jusqu’à": "25 km du domicile, en ligne droite", "À savoir": "Un mois.",
    });
  });

  it("what is not known is to be asked, what is nought is said", () => {
    expect(said({ priceNote: "", depositEuros: null, maxDays: null, until: null, licences: [], mode: "bike", conditions: "", kmFromHome: 0.4, communeName: "Le Mêle-sur-Sarthe" })).toMatchObject({
      "Prix": "à demander à Atelier Mob", "Caution": "à demander à Atelier Mob", "Durée": "pas de limite connue", "Permis": "aucun", "Prêté par": "Atelier Mob, au Mêle-sur-Sarthe",
    });
    expect(said({ depositEuros: 0 })["Caution"]).toBe("aucune");
    expect(said({ mode: "car", licences: ["B", "BE"] })["Permis"]).toBe("Permis B (voiture) et Permis BE (voiture et remorque)");
    expect(Object.keys(said({ conditions: "" }))).not.toContain("À savoir");
  });

  it("a course has no deposit, no days and no licence to have", () => {
    expect(Object.keys(said({ kind: "licence", prepares: ["B"], placesAYear: 18 }))).toEqual(["Prix", "Places", "Par", "Pour qui", "À savoir"]);
  });

  it("one offer is singular", () => expect([1, 34].map(offersMoreInWords)).toEqual(["1\u00a0offre de plus", "34\u00a0offres de plus"]));
});
