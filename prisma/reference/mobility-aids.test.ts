import { describe, expect, it } from "vitest";
import { loadCommunes } from "./load-communes.ts";
import { mobilityActionsOf, mobilityAidsOf } from "./mobility-aids.ts";

const communes = new Set(loadCommunes("61").map((commune) => commune.code));
const all = [...mobilityAidsOf("61"), ...mobilityActionsOf("61")];

describe("the mobility aids of the Orne", () => {
  it("each have a code of their own and stand in a commune of the Orne", () => {
    expect(new Set(all.map((aid) => aid.code)).size).toBe(all.length);
    for (const aid of all) expect(communes.has(aid.communeCode), aid.code).toBe(true);
  });

  it("name structures only: no street, no number to call, no address to write to", () => {
    for (const aid of all) expect([aid.name, aid.operator, aid.priceNote, aid.conditions].join(" / "), aid.code).not.toMatch(/@|\brue\b|\bplace\b|\bboulevard\b|\d{2}[ .]\d{2}[ .]\d{2}/i);
  });

  it("lend no engine without the licence the law asks for, and never for ever", () => {
    for (const aid of mobilityAidsOf("61")) {
      if (aid.mode === "car") expect(aid.licences).toContain("B");
      if (aid.mode === "scooter") expect(aid.licences).toContain("AM");
      expect(aid.maxDays, aid.code).toBeLessThanOrEqual(60);
      expect(aid.radiusKm).toBeGreaterThan(0);
    }
  });

  it("keep what the programmes say of prices and deposits", () => {
    const aid = (code: string) => mobilityAidsOf("61").find((candidate) => candidate.code === code);
    expect(aid("mobijump-car")).toMatchObject({ priceNote: "3 € par jour", depositEuros: 150, maxDays: 60 });
    expect(aid("atelier-mob-scooter")?.depositEuros).toBe(75);
    expect(aid("atelier-mob-bike")?.depositEuros).toBe(15);
    expect(mobilityActionsOf("61").find((action) => action.code === "mobylis-permis-b")?.priceNote).toMatch(/^250 €/);
  });

  it("are none where we know of none", () => {
    expect(mobilityAidsOf("74")).toEqual([]);
    expect(mobilityActionsOf("74")).toEqual([]);
  });
});
