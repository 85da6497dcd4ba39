import { describe, expect, it } from "vitest";
import { bm25 } from "./bm25.ts";

describe("full-text search by BM25", () => {
  it("is what one computes by hand", () => {
    const search = bm25([["menage", "bureau"], ["menage", "menage", "vitre", "sol"], ["caisse", "magasin", "vente"]]);
    // Mean length 3; « menage » in 2 of 3 texts: idf = ln(1 + 1.5/2.5) = 0.470004.
    // First: 2.2 / (1 + 1.2 × (0.25 + 0.75 × 2/3)) = 2.2/1.9. Second: 4.4 / (2 + 1.2 × (0.25 + 0.75 × 4/3)) = 4.4/3.5.
    const [first, second, third] = search(["menage"]);
    expect(first).toBeCloseTo(0.470004 * (2.2 / 1.9), 5);
    expect(second).toBeCloseTo(0.470004 * (4.4 / 3.5), 5);
    expect(third).toBe(0);
  });
  it("a rare word is worth more than a common one, and a word asked twice counts once", () => {
    const search = bm25([["agent", "nettoyage"], ["agent", "accueil"], ["agent", "jardin"]]);
    expect(search(["agent", "jardin"]).indexOf(Math.max(...search(["agent", "jardin"])))).toBe(2);
    expect(search(["jardin", "jardin"])).toEqual(search(["jardin"]));
  });
});
