import { describe, expect, it } from "vitest";
import { contractCodes } from "./contracts.ts";
import { isFiltered, lastingContracts, myListHref, noFilters, readMyList } from "./my-filters.ts";

const read = (query: string) => readMyList(new URLSearchParams(query));

describe("what an address asks of « Pour moi »", () => {
  it.each([
    ["", { tab: "jobs", page: 1, filters: noFilters }],
    ["onglet=benevolat&km=10", { tab: "benevolat", page: 1, filters: { ...noFilters, km: 10 } }],
    ["km=5&heures=matin&type=cdi&page=3", { tab: "jobs", page: 3, filters: { km: 5, hours: "matin", type: "cdi" } }],
    ["km=7&heures=minuit&type=CDI&page=-4", { tab: "jobs", page: 1, filters: noFilters }],
    ["page=abc&onglet=autre", { tab: "jobs", page: 1, filters: noFilters }],
    ["page=99999999999", { tab: "jobs", page: 50, filters: noFilters }],
    ["onglet=benevolat&type=cdi", { tab: "benevolat", page: 1, filters: noFilters }],
  ])("%s", (query, expected) => {
    expect(read(query)).toEqual(expected);
  });

  it.each(["/mon-espace", "/mon-espace?onglet=benevolat&km=20&page=2", "/mon-espace?km=5&heures=week-end&type=court", "/mon-espace?type=immersion&page=4"])("%s is written as it is read", (href) => {
    expect(myListHref(read(href.split("?")[1] ?? ""))).toBe(href);
  });

  it("says whether something is chosen", () => {
    expect([noFilters, { ...noFilters, km: 5 as const }, { ...noFilters, hours: "soir" as const }].map(isFiltered)).toEqual([false, true, true]);
  });

  it("names only contracts that exist", () => {
    expect(contractCodes).toEqual(expect.arrayContaining([...lastingContracts]));
  });
});
