import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, saysName } from "./name-search.ts";

describe("someone is found by what one types of her name", () => {
  it.each([
    ["nadia", "Nadia Belvignel Flers", true],
    ["NADI bel", "Nadia Belvignel Flers", true],
    ["elod", "Élodie Marchand Flers", true],
    ["natia", "Nadia Belvignel Flers", true],
    ["ndaia", "Nadia Belvignel Flers", true],
    ["belvinel", "Nadia Belvignel Flers", true],
    ["belvigne flers", "Nadia Belvignel Flers", true],
    ["jean pierre", "Jean-Pierre Duval Argentan", true],
    ["lea", "Awa Diallo Flers", false],
    ["awo", "Awa Diallo Flers", false],
    ["nadia argentan", "Nadia Belvignel Flers", false],
    ["marie", "Nadia Belvignel Flers", false],
    ["", "Nadia Belvignel Flers", true],
  ])("« %s » and %s: %s", (typed, said, expected) => {
    expect(saysName(typed, said)).toBe(expected);
  });

  it("is the same from either side, 0 only for the same word, and never more than the longer word", () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(fc.property(word, word, (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b) === 0).toBe(a === b);
      expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }));
  });
});
