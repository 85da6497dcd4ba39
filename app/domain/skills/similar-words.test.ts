import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prepareWord } from "./metier-index.ts";
import { similarity, slipsBetween } from "./similar-words.ts";

const alike = (asked: string, known: string) => similarity(prepareWord(asked), prepareWord(known));
const letters = fc.string({ unit: fc.constantFrom(..."abcdelnorst"), minLength: 1, maxLength: 12 });

describe("two words", () => {
  it.each([
    ["cariste", "cariste", 1, 1],
    ["couturieres", "couturier", 0.98, 0.98],
    ["serveuse", "serveur", 0.98, 0.98],
    ["agente", "agent", 0.98, 0.98],
    ["ede", "aide", 0.9, 0.9],
    ["carriste", "cariste", 0.9, 0.9],
    ["fleur", "fleuriste", 0.8, 0.9],
    ["netoyage", "nettoyage", 0.8, 0.95],
    ["amnutention", "manutention", 0.6, 0.95],
  ])("« %s » resembles « %s »", (asked, known, least, most) => {
    expect(alike(asked, known)).toBeGreaterThanOrEqual(least);
    expect(alike(asked, known)).toBeLessThanOrEqual(most);
  });

  it.each([["bar", "car"], ["ash", "avs"], ["bus", "spl"], ["bois", "bus"], ["macon", "cariste"], ["pl", "spl"]])(
    "« %s » has nothing to do with « %s »", (asked, known) => {
      expect(alike(asked, known)).toBeLessThan(0.6);
    },
  );

  it("resemble between 0 and 1, and wholly when they are the same", () => {
    fc.assert(fc.property(letters, letters, (one, other) => {
      expect(alike(one, other)).toBeGreaterThanOrEqual(0);
      expect(alike(one, other)).toBeLessThanOrEqual(1);
      expect(alike(one, one)).toBe(1);
    }));
  });
});

describe("the slips between two words", () => {
  it.each([["cuisine", "cuisine", 0], ["cuisne", "cuisine", 1], ["ciusine", "cuisine", 1], ["kuisines", "cuisine", 2]])("%s → %s: %i", (from, to, slips) => {
    expect(slipsBetween(from, to, 5)).toBe(slips);
  });

  it("are as many in both directions, and never more than the longer word has letters", () => {
    fc.assert(fc.property(letters, letters, (one, other) => {
      const slips = slipsBetween(one, other, 99);
      expect(slips).toBe(slipsBetween(other, one, 99));
      expect(slips).toBeLessThanOrEqual(Math.max(one.length, other.length));
      expect(slips === 0).toBe(one === other);
    }));
  });
});
