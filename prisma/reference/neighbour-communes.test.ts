import { expect, it } from "vitest";
import { distanceKm } from "#app/domain/geo/distance.ts";
import { loadCommunes } from "./load-communes.ts";
import { neighbourCommunes } from "./neighbour-communes.ts";

it("the neighbours of a département are those within reach of one of its communes, measured the long way", () => {
  const all = loadCommunes();
  const orne = all.filter((commune) => commune.departement === "61");
  const found = new Set(neighbourCommunes(all, "61", 20).map((commune) => commune.code));
  const nearest = (code: string) => {
    const commune = all.find((candidate) => candidate.code === code);
    return commune ? Math.min(...orne.map((own) => distanceKm(own, commune))) : Number.NaN;
  };
  for (const code of ["14174", "14762", "53147", "72181", "28280", "27056", "50147"]) {
    const km = nearest(code);
    if (Math.abs(km - 20) > 0.5) expect(found.has(code), `${code} at ${km} km`).toBe(km < 20);
  }
  expect(found.has("14174")).toBe(true);
  expect(found.has("61169")).toBe(false);
  expect(neighbourCommunes(all, "00", 60)).toEqual([]);
});
