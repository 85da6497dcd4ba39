import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { communeAliases } from "#app/infra/commune-aliases.server.ts";
import { loadCommunes } from "#prisma/reference/load-communes.ts";
import { officialCommunes } from "#prisma/reference/official-places.ts";
import { findCommunes, indexCommunes, type CommuneIndex } from "./find-communes.ts";

/** As the database holds them: those of today, and the former ones with the code of the one that took them in. */
let index: CommuneIndex;
beforeAll(() => {
  const today = loadCommunes("61").map((commune) => ({ ...commune, parentCode: null }));
  const byCode = new Map(today.map((commune) => [commune.code, commune]));
  const names = new Map(officialCommunes().map(({ code, nom }) => [code, nom]));
  const former = Object.entries(communeAliases()).flatMap(([code, parentCode]) => {
    const parent = byCode.get(parentCode);
    return parent ? [{ ...parent, code, name: names.get(code) ?? parent.name, population: 0, parentCode }] : [];
  });
  index = indexCommunes([...today, ...former], "61");
});
const first = (words: string) => findCommunes(words, index)[0];

describe("a commune, from what is typed", () => {
  it.each([
    ["Flers", "Flers"], ["flers ", "Flers"], ["fler", "Flers"], ["flerse", "Flers"], ["FLAIRS", "Flers"],
    ["alencon", "Alençon"], ["alanson", "Alençon"], ["allençon", "Alençon"], ["argentant", "Argentan"], ["argenten", "Argentan"],
    ["messé", "Messei"], ["messei", "Messei"], ["brouze", "Briouze"], ["briouz", "Briouze"], ["sees", "Sées"],
    ["la ferte mace", "La Ferté Macé"], ["ferté massé", "La Ferté Macé"], ["lafertemacé", "La Ferté Macé"], ["domfron", "Domfront en Poiraie"],
    ["bagnole de lorne", "Bagnoles de l'Orne Normandie"], ["l'aigle", "L'Aigle"], ["laigle", "L'Aigle"], ["aigle", "L'Aigle"], ["tinchebré", "Tinchebray-Bocage"],
    ["mortagne", "Mortagne-au-Perche"], ["mortagne au perche", "Mortagne-au-Perche"], ["vimoutier", "Vimoutiers"], ["st bomer les forges", "Saint-Bômer-les-Forges"],
    ["saint georges des groseillers", "Saint-Georges-des-Groseillers"], ["st george groseiller", "Saint-Georges-des-Groseillers"], ["putange", "Putanges-le-Lac"],
    ["61220 briouze", "Briouze"], ["Briouze 61220", "Briouze"],
  ])("« %s » is %s", (typed, name) => expect(first(typed)?.name).toBe(name));

  it.each([
    ["Ségrie-Fontaine", "Athis-Val de Rouvre", "Ségrie-Fontaine"],
    ["la carneille", "Athis-Val de Rouvre", "La Carneille"],
    ["athis de lorne", "Athis-Val de Rouvre", null],
  ])("« %s » was taken in by %s", (typed, name, formerName) => expect(first(typed)).toMatchObject({ name, formerName }));

  it("by its postal code gives all who share it, the largest first, each once", () => {
    const found = findCommunes("61 100", index, 50);
    expect(found[0]?.name).toBe("Flers");
    expect(found.length).toBeGreaterThan(5);
    expect(new Set(found.map(({ code }) => code)).size).toBe(found.length);
    expect(found.every(({ postalCode }) => postalCode === "61100")).toBe(true);
  });

  it("that resembles comes from her département first; typed just so, from anywhere", () => {
    const near = indexCommunes([...index.entries.map(({ commune }) => commune), { code: "72191", name: "Mayet", postalCodes: ["72360"], departement: "72", population: 3_000, parentCode: null, lat: 47.76, lng: 0.27 }], "61");
    expect(findCommunes("mess", near)[0]?.name).toBe("Messei");
    expect(findCommunes("mayet", near)[0]).toMatchObject({ name: "Mayet", departement: "72", isExact: true });
  });

  it("typed just so is sure; a likeness is not", () => {
    expect([first("Flers")?.isExact, first("fler")?.isExact]).toEqual([true, false]);
  });

  it.each(["", "   ", "zzzzzz", "99999", "xkcd", "-", "l", "😀"])("« %s » is none", (typed) => expect(findCommunes(typed, index)).toEqual([]));

  it("each commune is found by its own name, and by a slip in it", () => {
    const today = index.entries.filter(({ commune }) => commune.parentCode === null);
    for (const { commune } of today) expect(first(commune.name)?.code).toBe(commune.code);
    const slipped = today.filter(({ commune: { name } }, place) => name.length >= 8 && place % 4 === 0).map(({ commune: { name, code } }) => ({ code, typed: name.slice(0, 5) + name.slice(6) }));
    const lost = slipped.filter(({ code, typed }) => !findCommunes(typed, index).some((found) => found.code === code));
    expect(lost.length / slipped.length).toBeLessThan(0.02);
  });

  it("whatever is typed is answered, quickly", () => {
    fc.assert(fc.property(fc.string({ maxLength: 60, unit: "grapheme" }), (typed) => findCommunes(typed, index).length <= 8), { numRuns: 100 });
  });
});
