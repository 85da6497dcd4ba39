import { describe, expect, it } from "vitest";
import { licenceCodes } from "../offers/licences.ts";
import { allowedLicences, isDrivingLicence, lawAsksFor, licenceBefore, mayDrive } from "./licences.ts";
import { travelModes, type TravelMode } from "./types.ts";

/** @source Code de la route, R. 221-4 to R. 221-8; design/matching.md; domain/orne.md 5.2 (Mobijump: permis) */
describe("what the law asks of who drives", () => {
  it.each<[TravelMode, string[], string[]]>([
    ["car", ["B", "B96", "BE", "C1", "C", "C1E", "CE", "D1", "D", "D1E", "DE"], ["AM", "BSR", "A1", "A2", "A", "B1"]],
    ["scooter", ["AM", "BSR", "A1", "A2", "A", "B1", "B", "BE", "C", "CE", "D"], []],
  ])("a %s", (mode, enough, notEnough) => {
    for (const licence of enough) expect(mayDrive(mode, allowedLicences([licence])), licence).toBe(true);
    for (const licence of [...notEnough, "CACES-3", "FIMO", "b", ""]) expect(mayDrive(mode, allowedLicences([licence])), licence).toBe(false);
    expect(mayDrive(mode, allowedLicences([]))).toBe(false);
  });

  it.each(["walk", "bike", "ebike", "carpool", "transit"] as const)("nothing for %s: no licence exists, or one is driven", (mode) => {
    expect(mayDrive(mode, allowedLicences([]))).toBe(true);
    expect(lawAsksFor(mode)).toEqual([]);
  });

  it("is what is written down of a vehicle that is lent", () => {
    expect(lawAsksFor("car")).toEqual(["B"]);
    expect(lawAsksFor("scooter")).toEqual(["AM"]);
    for (const mode of travelModes) expect(mayDrive(mode, allowedLicences(lawAsksFor(mode)))).toBe(true);
  });
});

describe("what a licence contains", () => {
  it.each([
    ["CE", ["AM", "B", "B1", "B96", "BE", "BSR", "C", "C1", "C1E", "CE"]],
    ["D", ["AM", "B", "B1", "BSR", "D", "D1"]],
    ["A", ["A", "A1", "A2", "AM", "BSR"]],
    ["B", ["AM", "B", "B1", "BSR"]],
    ["AM", ["AM", "BSR"]],
    ["CACES-3", ["CACES", "CACES-3"]],
    ["CACES", ["CACES"]],
  ])("%s", (held, allowed) => expect([...allowedLicences([held])].sort()).toEqual(allowed));

  it("of all that an offer may ask for, only those for the road bar it", () => {
    expect(licenceCodes.filter(isDrivingLicence)).toEqual(["AM", "A2", "A", "B", "BE", "C1", "C", "CE", "D1", "D"]);
  });
});

it("one licence comes before another, and is contained in it", () => {
  expect(["AM", "A", "B", "CACES-3"].map(licenceBefore)).toEqual([null, null, null, null]);
  expect(["BE", "C1", "C", "D", "CE", "D1E"].map(licenceBefore)).toEqual(["B", "B", "B", "B", "C", "D1"]);
  for (const code of licenceCodes) {
    const before = licenceBefore(code);
    if (before !== null) expect(allowedLicences([code])).toContain(before);
  }
});
