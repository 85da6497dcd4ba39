import { destination } from "@turf/turf";
import fc from "fast-check";
import { between } from "#tests/factories/matching.ts";
import { describe, expect, it } from "vitest";
import { boundingBox } from "./bounding-box.ts";
import { distanceKm } from "./distance.ts";
import { buildSpatialIndex } from "./spatial-index.ts";

const anywhere = fc.record({ lat: between(-90, 90), lng: between(-180, 180) });
const inOrne = fc.record({ lat: between(48.2, 48.9), lng: between(-0.9, 1) });

describe("the places around a point", () => {
  it("are those that measuring every way gives, nearest first", () => {
    const worlds = fc.oneof(fc.tuple(fc.array(inOrne, { maxLength: 150 }), inOrne, between(0, 80)),
      fc.tuple(fc.array(anywhere, { maxLength: 150 }), anywhere, between(0, 21_000)));
    fc.assert(fc.property(worlds, ([places, center, radiusKm]) => {
      const measured = places.map((place, index) => ({ index, km: distanceKm(center, place) })).filter(({ km }) => km <= radiusKm)
        .sort((a, b) => a.km - b.km || a.index - b.index);
      const index = buildSpatialIndex(places);
      expect(index.within(center, radiusKm)).toEqual(measured);
      expect(index.candidates(center, radiusKm)).toEqual(expect.arrayContaining(measured.map((one) => one.index)));
    }), { numRuns: 400 });
  });

  it("lie in a box that holds the whole circle, and little more", () => {
    const center = fc.record({ lat: between(-70, 70), lng: between(-150, 150) });
    fc.assert(fc.property(center, between(0.1, 900), between(0, 360), (from, km, bearing) => {
      const box = boundingBox(from, km);
      const [lng, lat] = destination([from.lng, from.lat], km, bearing).geometry.coordinates as [number, number];
      expect(box && lat >= box.minLat && lat <= box.maxLat && lng >= box.minLng && lng <= box.maxLng).toBe(true);
      for (const edge of [{ lat: from.lat, lng: box?.maxLng ?? 0 }, { lat: box?.maxLat ?? 0, lng: from.lng }]) expect(distanceKm(from, edge)).toBeLessThan(km * 1.1 + 0.01);
    }), { numRuns: 1000 });
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
