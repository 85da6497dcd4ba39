import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalise, wordsOf } from "./normalise.ts";

describe("a text made comparable", () => {
  it.each([
    ["Agent d’entretien (F/H)", "agent d entretien"],
    ["AIDE-SOIGNANT H/F", "aide soignant"],
    ["  Manœuvre,  BTP ! ", "manoeuvre btp"],
    ["L’Aigle", "l aigle"],
    ["Éboueur(euse)", "eboueur"],
    ["", ""],
    ["…", ""],
  ])("%s becomes « %s »", (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  it("no longer changes once done, whatever the text", () => {
    fc.assert(fc.property(fc.string(), (text) => {
      const once = normalise(text);
      expect(normalise(once)).toBe(once);
      expect(once).toMatch(/^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/);
    }));
  });

  it("gives words, and none for nothing", () => {
    expect(wordsOf("Garder des enfants")).toEqual(["garder", "des", "enfants"]);
    expect(wordsOf(" ")).toEqual([]);
  });
});
