import { describe, expect, it } from "vitest";
import { lawAsksFor } from "#app/domain/matching/licences.ts";
import { loadCommunes } from "./load-communes.ts";
import { mobilityAidsOf } from "./mobility-aids.ts";

const communes = new Set(loadCommunes("61").map((commune) => commune.code));
const all = mobilityAidsOf("61");
const loans = all.filter(({ kind }) => kind === "loan");

describe("the mobility aids of the Orne", () => {
  it("each have a code of their own and stand in a commune of the Orne", () => {
    expect(new Set(all.map((aid) => aid.code)).size).toBe(all.length);
    for (const aid of all) expect(communes.has(aid.communeCode), aid.code).toBe(true);
  });

  it("name structures only: no street, no number to call, no address to write to", () => {
    for (const aid of all) expect([aid.name, aid.operator, aid.priceNote, aid.conditions].join(" / "), aid.code).not.toMatch(/@|\brue\b|\bplace\b|\bboulevard\b|\d{2}[ .]\d{2}[ .]\d{2}/i);
  });

  it("lend no engine without the licence the law asks for, and never for ever", () => {
    expect(loans).toHaveLength(6);
    for (const aid of loans) {
      expect(aid.licences, aid.code).toEqual(lawAsksFor(aid.mode));
      expect(aid.maxDays, aid.code).toBeLessThanOrEqual(60);
      expect(aid.radiusKm).toBeGreaterThan(0);
    }
  });

  it("pass no course, garage or shared ride off as a vehicle", () => {
    const others = all.filter(({ kind }) => kind !== "loan");
    expect(others.map(({ kind }) => kind).sort()).toEqual(["carpool", "lessons", "licence", "licence", "repair"]);
    for (const aid of others) expect(aid, aid.code).toMatchObject({ radiusKm: 0, maxDays: null, licences: [], depositEuros: null });
    expect(others.filter(({ kind }) => kind === "licence").every(({ prepares }) => prepares.includes("B"))).toBe(true);
  });

  // domain/orne.md, 5.2; a figure that is not there is not here.
  it.each([
    ["mobijump-car", { priceNote: "3 € par jour", depositEuros: 150, maxDays: 60, communeCode: "61001" }],
    ["atelier-mob-scooter", { priceNote: expect.stringContaining("2 € par jour à partir du 31e jour"), depositEuros: 75, maxDays: 30, communeCode: "61001" }],
    ["atelier-mob-scooter", { priceNote: expect.stringContaining("9 € d’huile") }],
    ["atelier-mob-bike", { priceNote: "", depositEuros: 15, maxDays: 30 }],
    ["mobylis-scooter", { priceNote: "", depositEuros: null, communeCode: "61169" }],
    ["mobylis-ebike", { priceNote: "", depositEuros: null }],
    ["mobylis-car", { priceNote: "", depositEuros: null }],
    ["mobylis-permis-b", { priceNote: "250 €, et 7 € l’heure de plus", placesAYear: 18 }],
    ["mobijump-permis-b", { priceNote: "", placesAYear: 22 }],
  ])("%s keeps what the programmes say", (code, said) => expect(all.find((aid) => aid.code === code)).toMatchObject(said));

  it("are none where we know of none", () => expect(mobilityAidsOf("74")).toEqual([]));
});
