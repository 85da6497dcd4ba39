import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundingBox } from "./bounding-box.ts";
import { distanceKm } from "./distance.ts";
import { buildSpatialIndex } from "./spatial-index.ts";

const anywhere = fc.record({ lat: fc.double({ min: -90, max: 90, noNaN: true }), lng: fc.double({ min: -180, max: 180, noNaN: true }) });
const inOrne = fc.record({ lat: fc.double({ min: 48.2, max: 48.9, noNaN: true }), lng: fc.double({ min: -0.9, max: 1, noNaN: true }) });

describe("the places around a point", () => {
  it("are those that measuring every way gives, nearest first", () => {
    const worlds = fc.oneof(fc.tuple(fc.array(inOrne, { maxLength: 150 }), inOrne, fc.double({ min: 0, max: 80, noNaN: true })),
      fc.tuple(fc.array(anywhere, { maxLength: 150 }), anywhere, fc.double({ min: 0, max: 21_000, noNaN: true })));
    fc.assert(fc.property(worlds, ([places, center, radiusKm]) => {
      const measured = places.map((place, index) => ({ index, km: distanceKm(center, place) })).filter(({ km }) => km <= radiusKm)
        .sort((a, b) => a.km - b.km || a.index - b.index);
      expect(buildSpatialIndex(places).within(center, radiusKm)).toEqual(measured);
    }), { numRuns: 400 });
  });

  it("include the one exactly on the edge", () => {
    const [center, edge] = [{ lat: 48.4, lng: 0 }, { lat: 48.5, lng: 0.2 }];
    expect(buildSpatialIndex([edge]).within(center, distanceKm(center, edge))).toHaveLength(1);
  });

  it("are all looked at where a box says nothing: at a pole, across the 180th meridian", () => {
    expect(boundingBox({ lat: 89.9, lng: 0 }, 100)).toBeNull();
    expect(boundingBox({ lat: 0, lng: 179.9 }, 100)).toBeNull();
    expect(buildSpatialIndex([{ lat: 0, lng: -179.9 }]).within({ lat: 0, lng: 179.9 }, 100)).toHaveLength(1);
  });
});
