import { describe, expect, it } from "vitest";
import { moveOwner } from "./owner.ts";
import { employerChoices, prospectingActs } from "./prospecting.schema.ts";
import { parseSiren } from "./siret.ts";
import { isBeyond, stageMoves, stages } from "./stages.ts";

const ME = "11111111-1111-4111-8111-111111111111";
const YOU = "22222222-2222-4222-8222-222222222222";
const messages = (given: object) => {
  const read = prospectingActs.safeParse(given);
  return read.success ? [] : read.error.issues.map(({ message }) => message);
};

describe("the funnel", () => {
  it("is climbed one step after the other, to its end, without a way back", () => {
    const walked = [];
    for (let at: (typeof stages)[number] | null = "prospectee"; at !== null; at = stageMoves[at]) walked.push(at);
    expect(walked).toEqual([...stages]);
    for (const [from, to] of Object.entries(stageMoves)) if (to !== null) expect(isBeyond(to, from as (typeof stages)[number])).toBe(true);
  });
});

describe("one owner each", () => {
  it.each([
    ["nobody's is taken", null, true, "moi", ME],
    ["mine stays mine", ME, true, "moi", ME],
    ["a colleague's is not taken", YOU, true, "moi", "organisation.owned"],
    ["someone's who left is taken", YOU, false, "moi", ME],
    ["mine is handed over", ME, true, YOU, YOU],
    ["mine is let go", ME, true, "personne", null],
    ["nobody's cannot be handed over", null, true, YOU, "organisation.not-owner"],
    ["a colleague's is not let go", YOU, true, "personne", "organisation.not-owner"],
    ["a colleague's is not handed over", YOU, true, ME, "organisation.not-owner"],
  ])("%s", (_title, ownerId, isHere, to, expected) => {
    const moved = moveOwner(ME, { ownerId, isHere }, to);
    expect(moved.ok ? moved.value : moved.refusal.code).toBe(expected);
  });
});

describe("what a coach notes", () => {
  it("is a contact with a day and what comes next, or says what is missing", () => {
    expect(prospectingActs.parse({ act: "contact", type: "visite", on: "4/12/2026", note: "Bon accueil", nextStep: "Rappeler", nextStepOn: "2026-12-11" })).toEqual({ act: "contact", type: "visite", on: "2026-12-04", note: "Bon accueil", nextStep: "Rappeler", nextStepOn: "2026-12-11" });
    expect(messages({ act: "contact", type: "visite", nextStep: "Rappeler" })).toContain("Dites pour quel jour.");
    expect(prospectingActs.safeParse({ act: "suivi", to: "quelqu’un" }).success).toBe(false);
    expect(prospectingActs.safeParse({ act: "effacer" }).success).toBe(false);
  });
  it("narrows the list by the address; what is not asked for is left out", () => {
    expect(employerChoices.parse({ q: "zinc", etape: "inscrite", a: "secteur", genre: "association", siae: "ACI", sans: "90", page: "2" })).toEqual({ q: "zinc", etape: "inscrite", a: "secteur", genre: "association", siae: "ACI", sans: 90, page: 2 });
    expect(employerChoices.parse({ etape: "x", a: "y", sans: "7", page: "-1" })).toEqual({ q: "", etape: null, a: "tous", genre: null, siae: null, sans: null, page: 1 });
  });
});

describe("a SIREN", () => {
  it.each([["732 829 320", "732829320"], ["356000000", "356000000"], ["732829321", null], ["000000000", null], ["73282932000074", null], ["", null]])("%j is read as %j", (typed, expected) => {
    expect(parseSiren(typed)).toBe(expected);
  });
});
