import fc from "fast-check";
import { readFileSync } from "node:fs";
import { between } from "#tests/factories/matching.ts";
import { describe, expect, it } from "vitest";
import { distanceKm, LONGEST_DISTANCE_KM } from "./distance.ts";
import type { LatLng } from "./lat-lng.ts";

type Golden = { cases: { from: LatLng & { name: string }; to: LatLng & { name: string }; km: number }[] };
const golden = JSON.parse(readFileSync(new URL("../../../tests/golden/distance.json", import.meta.url), "utf8")) as Golden;
const anywhere = fc.record({ lat: between(-90, 90), lng: between(-180, 180) });
const inOrne = fc.record({ lat: between(48, 49), lng: between(-1, 1) });

describe("the distance between two places", () => {
  it.each(golden.cases)("is what another formula gives from $from.name to $to.name", ({ from, to, km }) => {
    expect(distanceKm(from, to)).toBeCloseTo(km, 5);
  });

  it("is the same in both directions, to the last bit", () => {
    fc.assert(fc.property(inOrne, inOrne, (a, b) => distanceKm(a, b) === distanceKm(b, a)), { numRuns: 2000 });
  });

  it("is 0 at the same place and never more than half the way round the Earth", () => {
    fc.assert(fc.property(anywhere, anywhere, (a, b) => distanceKm(a, a) === 0 && distanceKm(a, b) >= 0 && distanceKm(a, b) <= LONGEST_DISTANCE_KM + 1e-6));
  });
});
