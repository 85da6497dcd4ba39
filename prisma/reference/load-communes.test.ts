import { describe, expect, it } from "vitest";
import { communeAliases } from "#app/infra/commune-aliases.server.ts";
import { loadCommunes, placeCommunes } from "./load-communes.ts";

describe("the communes of the Orne", () => {
  const orne = loadCommunes("61");
  const named = (name: string) => orne.find((commune) => commune.name === name);

  it("are the 381 of 2026, each with its own point", () => {
    expect(orne).toHaveLength(381);
    expect(orne.filter((commune) => commune.placedBy !== "own")).toEqual([]);
    for (const { lat, lng, code } of orne) {
      expect(lat, code).toBeGreaterThan(48.1);
      expect(lat, code).toBeLessThan(49.01);
      expect(lng, code).toBeGreaterThan(-0.9);
      expect(lng, code).toBeLessThan(1);
    }
  });

  it("know Flers and Alençon: code, postal code, inhabitants, intercommunality", () => {
    expect(named("Flers")).toMatchObject({ code: "61169", postalCodes: ["61100"], departement: "61", epciName: "CA Flers Agglo" });
    expect(named("Alençon")).toMatchObject({ code: "61001", postalCodes: ["61000"], arrondissement: "611" });
    expect(named("Alençon")?.population).toBeGreaterThan(20_000);
    expect(named("Flers")?.lat).toBeCloseTo(48.74, 1);
    expect(named("Flers")?.lng).toBeCloseTo(-0.57, 1);
  });

  it("come sorted, once each", () => {
    const codes = orne.map((commune) => commune.code);
    expect(codes).toEqual([...new Set(codes)].sort());
  });
});

describe("the communes of all France", () => {
  const { communes, dropped } = placeCommunes();

  it("lose only overseas communes that no source places, each with its reason", () => {
    expect(communes.length + dropped.length).toBe(34_969);
    expect(dropped.filter((commune) => !/^9[78]/.test(commune.code))).toEqual([]);
    expect(new Set(dropped.map((commune) => commune.reason))).toEqual(new Set(["no-coordinates"]));
  });

  it("fall back, when the source has no point, on merged communes, then postal code, then EPCI", () => {
    const placedBy = (code: string) => communes.find((commune) => commune.code === code)?.placedBy;
    expect(placedBy("14581")).toBe("former-communes");
    expect(placedBy("14446")).toBe("postal-code");
    expect(placedBy("14365")).toBe("epci");
    expect(communes.filter((commune) => commune.placedBy !== "own").length).toBeLessThan(40);
  });

  it("keep the letter and the zero of a code", () => {
    expect(loadCommunes("2A").map((commune) => commune.code)).toContain("2A004");
    expect(loadCommunes("01").length).toBeGreaterThan(350);
    expect(loadCommunes("00")).toEqual([]);
  });
});

describe("an old or delegated code", () => {
  const aliases = communeAliases();

  it("leads to the commune of today", () => {
    expect(aliases["61058"]).toBe("61007");
    expect(aliases["61003"]).toBe("61167");
    expect(aliases["75115"]).toBe("75056");
    expect(aliases["13203"]).toBe("13055");
  });

  it("never hides a commune of today, nor leads to one that no longer exists", () => {
    const today = new Set([...placeCommunes().communes, ...placeCommunes().dropped].map((commune) => commune.code));
    for (const [former, current] of Object.entries(aliases)) {
      expect(today.has(former), former).toBe(false);
      expect(today.has(current), current).toBe(true);
    }
    expect(aliases["61169"]).toBeUndefined();
  });
});
