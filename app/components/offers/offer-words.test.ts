import { describe, expect, it } from "vitest";
import { placeInWords } from "./offer-words.ts";

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
