import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseFilter } from "#tests/support/fake-meilisearch-filter-parser.ts";
import { filterOf, nearestFirst, quoted, withinFilter } from "./filter.ts";

const HERE = "20000000-0000-4000-8000-000000000061";
const anyText = fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom("\\", '"', "'", " ", "O", "R", "]", ")", ",", "=", "\n", "n", "u", "x") }));

describe("a text in a filter", () => {
  it("is read back as it was, whatever it contains, and nothing after it is lost", () => {
    fc.assert(fc.property(anyText, anyText, (first, second) => {
      expect(parseFilter(`a = ${quoted(first)} AND b IN [${quoted(second)}, ${quoted(first)}] AND c = 1`)).toEqual({
        op: "and", parts: [{ op: "=", field: "a", value: first }, { op: "in", field: "b", values: [second, first] }, { op: "=", field: "c", value: "1" }],
      });
    }), { numRuns: 2_000 });
  });
});

describe("the filter of a query", () => {
  it("says what is asked, and nothing else", () => {
    expect(filterOf({ territoryId: HERE })).toBe(`territoryId = "${HERE}"`);
    expect(filterOf({ territoryId: HERE, kind: "EMPLOI", contract: ["CDI", "CDD"], romeCode: [], maxWeeklyHours: 24.5, near: { lat: 48.7, lng: -0.5, radiusKm: 10 } })).toBe(
      `territoryId = "${HERE}" AND kind IN ["EMPLOI"] AND contract IN ["CDI", "CDD"] AND (weeklyHours <= 24.5 OR weeklyHours IS NULL) AND _geoRadius(48.7, -0.5, 10000)`,
    );
  });

  it("always keeps to the territory, whatever the other values are", () => {
    fc.assert(fc.property(anyText, fc.array(anyText), fc.double({ min: -1e6, max: 1e6, noNaN: true }), (territoryId, contract, hours) => {
      const parsed = parseFilter(filterOf({ territoryId, contract, maxWeeklyHours: hours }));
      const parts = parsed?.op === "and" ? parsed.parts : [];
      expect(parts[0]).toEqual({ op: "=", field: "territoryId", value: territoryId });
      expect(parts.map(({ op }) => op)).toEqual(["=", ...(contract.length > 0 ? ["in"] : []), "or"]);
    }));
  });

  it("writes every point and radius in figures that the syntax reads", () => {
    fc.assert(fc.property(fc.double({ min: -90, max: 90, noNaN: true }), fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: 0, max: 1e6, noNaN: true }), (lat, lng, metres) => {
      const parsed = parseFilter(withinFilter({ lat, lng, radiusKm: 1 }, metres));
      if (parsed?.op !== "radius") throw new Error("not a radius");
      expect([parsed.lat, parsed.lng, parsed.metres].map((value, place) => Math.abs(value - ([lat, lng, metres][place] ?? NaN)) < 1e-6)).toEqual([true, true, true]);
      expect(nearestFirst({ lat, lng, radiusKm: 1 })).toMatch(/^_geoPoint\(-?\d+(\.\d+)?, -?\d+(\.\d+)?\):asc$/);
    }));
  });

  it("refuses what is no number", () => {
    expect(() => filterOf({ territoryId: HERE, maxWeeklyHours: NaN })).toThrow(RangeError);
    expect(() => withinFilter({ lat: Infinity, lng: 0, radiusKm: 1 }, 1)).toThrow(RangeError);
  });
});
