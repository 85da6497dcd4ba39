import { describe, expect, it } from "vitest";
import { inShortSentences, placeInWords } from "./offer-words.ts";

describe("where and with whom", () => {
  it.each([
    ["Flers", "Propreté du Val", "À Flers, chez Propreté du Val"],
    ["Le Mêle-sur-Sarthe", "", "Au Mêle-sur-Sarthe"],
    ["Les Aspres", "", "Aux Aspres"],
    ["La Ferté-Macé", "la Régie", "À La Ferté-Macé, chez la Régie"],
  ])("%s, %s → %s", (commune, employer, words) => {
    expect(placeInWords(commune, employer)).toBe(words);
  });
});

describe("what is particular", () => {
  it("is one thing a sentence, the first after a colon", () => {
    expect(inShortSentences(["Il faut venir avec son véhicule", "Travail le week-end"])).toBe("il faut venir avec son véhicule. Travail le week-end.");
    expect(inShortSentences(["De nuit"])).toBe("de nuit.");
  });
});
