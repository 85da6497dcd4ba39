import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { loadCommunes, type ReferenceCommune } from "#prisma/reference/load-communes.ts";
import { between } from "#tests/factories/matching.ts";
import { distanceKm } from "./distance.ts";
import { placesAtTheEdge } from "./places-at-the-edge.ts";

let orne: ReferenceCommune[];
beforeAll(() => {
  orne = loadCommunes("61");
});
const named = (name: string) => orne.find((commune) => commune.name === name) as ReferenceCommune;
const edge = (from: string, km: number, most?: number) => placesAtTheEdge(named(from), km, orne, most).map(({ name }) => name);

describe("how far a radius goes, in places that people know", () => {
  it.each([
    ["Flers", 5, ["Saint-Georges-des-Groseillers", "Messei"]],
    ["Flers", 18, ["Athis-Val de Rouvre", "Domfront en Poiraie"]],
    ["Alençon", 20, ["Lonrai", "Carrouges"]],
  ])("from %s, %d km", (from, km, names) => {
    const found = edge(from, km);
    expect(found.length).toBe(names.length);
    for (const name of found) expect(distanceKm(named(from), named(name))).toBeLessThanOrEqual(km);
  });

  it("names nothing when no other commune is in reach, and never home", () => {
    expect(edge("Flers", 0)).toEqual([]);
    expect(edge("Flers", 1)).toEqual([]);
    expect(edge("Flers", 40, 9)).not.toContain("Flers");
  });

  it("never names a place beyond the radius, nor more than asked, nor two in one direction; the order given changes nothing", () => {
    const place = fc.record({ lat: between(48.3, 48.9), lng: between(-0.9, 0.9), population: fc.nat(20_000), name: fc.string({ minLength: 1, maxLength: 6 }) });
    fc.assert(fc.property(fc.uniqueArray(place, { maxLength: 40, selector: ({ name }) => name }), between(0, 60), fc.integer({ min: 1, max: 4 }), (places, km, most) => {
      const home = { lat: 48.6, lng: 0 };
      const found = placesAtTheEdge(home, km, places, most);
      expect(found.length).toBeLessThanOrEqual(most);
      for (const one of found) expect(distanceKm(home, one)).toBeLessThanOrEqual(km);
      expect(placesAtTheEdge(home, km, [...places].reverse(), most)).toEqual(found);
      if (places.some((one) => distanceKm(home, one) > 0.5 && distanceKm(home, one) <= km)) expect(found.length).toBeGreaterThan(0);
    }), { numRuns: 300 });
  });
});
