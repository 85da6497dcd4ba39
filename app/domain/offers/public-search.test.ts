import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readScreen } from "./out/screen.ts";
import { AROUND_KM, contractGroups, MOST_HOURS, publicQuery, publicSearch, USUAL_KM, type ContractGroup } from "./public-search.ts";

const read = (query: string) => publicSearch(new URLSearchParams(query));

describe("a search in an address", () => {
  it("is read back as it was written", () => {
    const any = fc.record({
      words: fc.string({ unit: "grapheme", maxLength: 30 }), commune: fc.constantFrom("", "Flers", "L’Aigle & Co", "61100"), km: fc.constantFrom(...AROUND_KM), kind: fc.constantFrom(null, "EMPLOI" as const, "BENEVOLAT" as const),
      contract: fc.constantFrom(null, ...(Object.keys(contractGroups) as ContractGroup[])), hours: fc.constantFrom(null, ...MOST_HOURS), page: fc.integer({ min: 1, max: 40 }), isMapAsked: fc.boolean(),
    });
    fc.assert(fc.property(any, (search) => void expect(read(publicQuery(search))).toEqual(search)));
  });
  it("forgets what is none of our choices", () => {
    expect(read("km=7&contrat=toString&heures=99&genre=x&page=-&carte=2")).toEqual({ words: "", commune: "", km: USUAL_KM, kind: null, contract: null, hours: null, page: 1, isMapAsked: false });
    expect(publicQuery(read(""))).toBe("");
  });
});

describe("a screen in a hall", () => {
  it("goes on to the next view, after the last to the first, and stays where it is stopped", () => {
    const screen = readScreen(new URLSearchParams("commune=La Ferté Macé&page=3"));
    expect(screen.search).toMatchObject({ commune: "La Ferté Macé", page: 3 });
    expect(screen.hrefs(3)).toEqual({ stop: "/ecran?commune=La%20Fert%C3%A9%20Mac%C3%A9&page=3&arret=1", go: "/ecran?commune=La%20Fert%C3%A9%20Mac%C3%A9&page=3", before: "/ecran?commune=La%20Fert%C3%A9%20Mac%C3%A9&page=2", next: "/ecran?commune=La%20Fert%C3%A9%20Mac%C3%A9" });
    expect(readScreen(new URLSearchParams("arret=1")).hrefs(2).next).toBe("/ecran?page=2&arret=1");
    expect(readScreen(new URLSearchParams("page=9")).hrefs(2)).toMatchObject({ next: "/ecran" });
  });
});
