import { describe, expect, it } from "vitest";
import { areaCodeOf, areasOf } from "./areas.ts";
import { loadCommunes } from "./load-communes.ts";

const orne = loadCommunes("61");
const areaOfNamed = (name: string) => {
  const commune = orne.find((candidate) => candidate.name === name);
  if (!commune) throw new Error(`no commune named ${name}`);
  return areaCodeOf(commune);
};

describe("the areas of the Orne", () => {
  it("are the four DTAS, and each of the 381 communes is in one", () => {
    const codes = areasOf("61").map((area) => area.code);
    expect(codes).toEqual(["alencon", "argentan", "flers", "mortagne"]);
    for (const commune of orne) expect(codes, commune.name).toContain(areaCodeOf(commune));
  });

  it.each([
    ["Flers", "flers"], ["La Ferté Macé", "flers"], ["Domfront en Poiraie", "flers"], ["Saint-Georges-des-Groseillers", "flers"],
    ["Tinchebray-Bocage", "flers"], ["Messei", "flers"], ["Bagnoles de l'Orne Normandie", "flers"],
    ["Alençon", "alencon"], ["Damigny", "alencon"], ["Sées", "alencon"], ["Cuissai", "alencon"],
    ["Argentan", "argentan"], ["Vimoutiers", "argentan"], ["Putanges-le-Lac", "argentan"],
    ["Mortagne-au-Perche", "mortagne"], ["L'Aigle", "mortagne"], ["Bellême", "mortagne"],
  ])("put %s under %s, as the programmes of 2022 speak of it", (name, area) => {
    expect(areaOfNamed(name)).toBe(area);
  });

  it("each hold a fair part of the département: none under 15 %, none over 35 % of the inhabitants", () => {
    const total = orne.reduce((sum, commune) => sum + commune.population, 0);
    for (const { code } of areasOf("61")) {
      const share = orne.filter((commune) => areaCodeOf(commune) === code).reduce((sum, commune) => sum + commune.population, 0) / total;
      expect(share, code).toBeGreaterThan(0.15);
      expect(share, code).toBeLessThan(0.35);
    }
  });

  it("still take a commune whose EPCI is not in the table", () => {
    expect(areaCodeOf({ departement: "61", epci: "999999999", arrondissement: "613" })).toBe("mortagne");
  });
});

describe("the areas elsewhere", () => {
  it("are the arrondissements, with their names", () => {
    expect(areasOf("74").map((area) => area.name)).toEqual(["Annecy", "Bonneville", "Saint-Julien-en-Genevois", "Thonon-les-Bains"]);
    const codes = new Set(areasOf("74").map((area) => area.code));
    for (const commune of loadCommunes("74")) expect(codes.has(areaCodeOf(commune) ?? ""), commune.name).toBe(true);
  });

  it("are none in a département that does not exist", () => {
    expect(areasOf("00")).toEqual([]);
  });
});
