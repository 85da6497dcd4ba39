import { describe, expect, it } from "vitest";
import { compact } from "./compact.ts";
import { readOfferText } from "./read-offer-text.ts";

const licences = (title: string, description = "") => readOfferText({ title, description }).filter(({ kind }) => kind === "licence").map(compact);

describe("work that is driving itself", () => {
  it.each<[string, string[]]>([
    ["Chauffeur PL/SPL en bâtiment (H/F)", ["C+"]],
    ["Conducteur / Conductrice poids lourd (H/F)", ["C+"]],
    ["Conducteur SPL (F/H)", ["CE+"]],
    ["Chauffeur super poids lourd", ["CE+"]],
    ["Conducteur / Conductrice de car transport de voyageurs", ["D+"]],
    ["Chauffeur-livreur (H/F)", ["B+"]],
    ["Chauffeur / Chauffeuse de taxi", ["B+"]],
    ["Chauffeur livreur à vélo", []],
    ["Conducteur / Conductrice de ligne en industrie", []],
    ["Conducteur de travaux", []],
    ["Agent de quai", []],
  ])("« %s » as a title asks for %s", (title, expected) => expect(licences(title)).toEqual(expected));

  it("elsewhere than in the title, drivers are people one meets", () => {
    expect(licences("Agent de quai", "Accueillir les chauffeurs PL et les chauffeurs-livreurs.\nLes conducteurs de car passent à 8 h.")).toEqual([]);
  });
  it.each(["Assurer la préparation et le convoyage des véhicules", "Vous convoyez les voitures entre les agences"])("« %s » is driving on the road", (sentence) => {
    expect(licences("Préparateur", sentence)).toEqual(["B+"]);
  });
  it("washing cars is not, nor is carrying money", () => expect(licences("Laveur", "Nettoyer les véhicules. Convoyage de fonds exclu.")).toEqual([]));
  it("a licence that is named as well is found in both places, and asked for", () => {
    expect(licences("Chauffeur PL", "Permis C et FIMO à jour.")).toEqual(["C+", "C+", "FIMO+"]);
  });
});
