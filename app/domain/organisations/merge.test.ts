import { describe, expect, it } from "vitest";
import { leftInNote, likelyPairs, mayBeOne, mayMerge, mergedSheet, pairKeyOf, type Compared, type Sheet } from "./merge.ts";

const one = (id: string, name: string, more: Partial<Compared> = {}): Compared => ({ id, name, communeCode: "61169", siret: null, siren: null, ...more });
const sheet = (more: Partial<Sheet> = {}): Sheet => ({ name: "Clair et Net", siret: null, siren: null, siaeKind: null, phone: "", email: "", activity: "", stage: "prospectee", ownerId: null, nextStep: "", nextStepOn: null, createdAt: new Date("2026-11-01"), ...more });

describe("two sheets that may be one", () => {
  it.each([
    ["names that look the same in one commune", one("1", "SARL Clair & Net"), one("2", "Clair et Net"), true],
    ["the same in another commune", one("1", "Clair et Net"), one("2", "Clair et Net", { communeCode: "61006" }), false],
    ["two SIRET that differ", one("1", "Clair et Net", { siret: "73282932000074" }), one("2", "Clair et Net", { siret: "35600000000048" }), false],
    ["other names of one SIREN", one("1", "Clair et Net", { siret: "73282932000074" }), one("2", "Groupe CN", { siren: "732829320" }), true],
    ["the same names of two SIREN", one("1", "Clair et Net", { siren: "356000000" }), one("2", "Clair et Net", { siren: "732829320" }), false],
    ["itself", one("1", "Clair et Net"), one("1", "Clair et Net"), false],
  ])("%s: %#", (_title, a, b, expected) => {
    expect([mayBeOne(a, b), mayBeOne(b, a)]).toEqual([expected, expected]);
  });

  it("are proposed until somebody says that they are two", () => {
    const all = [one("a", "Clair et Net"), one("b", "Clair & Net"), one("c", "Zinc et Fils")];
    expect(likelyPairs(all, new Set()).map((pair) => pair.map(({ id }) => id))).toEqual([["a", "b"]]);
    expect(likelyPairs(all, new Set([pairKeyOf("b", "a")]))).toEqual([]);
  });

  it("are brought together by who holds one of them, or by anyone when nobody does", () => {
    expect([mayMerge("me", [null, null]), mayMerge("me", ["me", "you"]), mayMerge("me", [null, "you"])]).toEqual([true, true, false]);
  });
});

describe("the sheet that stays", () => {
  it("keeps its own words, takes what it lacked, the further stage and the earlier beginning", () => {
    expect(mergedSheet(sheet({ phone: "+33261910000" }), sheet({ phone: "+33261910001", siret: "73282932000074", stage: "inscrite", ownerId: "o", createdAt: new Date("2026-10-01"), nextStep: "Rappeler", nextStepOn: new Date("2026-12-01") }))).toEqual({
      siret: "73282932000074", siren: null, siaeKind: null, phone: "+33261910000", email: "", activity: "", stage: "inscrite", ownerId: "o", nextStep: "Rappeler", nextStepOn: new Date("2026-12-01"), createdAt: new Date("2026-10-01"),
    });
  });
  it("notes what the other said otherwise", () => {
    expect(leftInNote(sheet({ phone: "+33261910000" }), sheet({ name: "CN", phone: "+33261910001", email: "a@example.org" }))).toBe("CN, +33261910001");
  });
});
