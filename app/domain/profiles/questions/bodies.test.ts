import { beforeAll, describe, expect, it } from "vitest";
import { allSkills } from "#prisma/reference/metiers/skills/all-skills.ts";
import { loadCommunes, type ReferenceCommune } from "#prisma/reference/load-communes.ts";
import { defaultRadii } from "../../matching/modes.ts";
import { travelModes } from "../../matching/types.ts";
import { constraintCodes } from "../../offers/constraints.ts";
import { licenceCodes } from "../../offers/licences.ts";
import type { ProfileFacts } from "../profile-facts.ts";
import { answerInWords } from "./answer-words.ts";
import { answerSchemas } from "./answer.schema.ts";
import { lifeSkills } from "./life-skills.ts";
import { questions } from "./questions.ts";
import { reachBody, reachInWords } from "./reach-body.ts";
import { skillGroups, tickBody, type TickQuestion } from "./tick-options.ts";

const N = "\u00a0";
const TODAY = "2026-11-21";
const nothing: ProfileFacts = {
  communeCode: "61169", communeName: "Flers", means: [], availability: [], projects: [], experience: [], skills: [], licences: [], frenchLevel: null, readsFrench: null, speaksFrench: null,
  weeklyHoursMin: null, weeklyHoursMax: null, contracts: [], kinds: [], avoid: [], about: "",
};
const ticked: TickQuestion[] = ["travel", "week", "hours", "licences", "speaks", "reads", "kinds", "avoid"];
const optionsOf = (code: TickQuestion, facts = nothing) => tickBody(code, facts).groups.flatMap(({ options }) => options.map(({ value }) => value));

describe("the choices of a question", () => {
  it.each(ticked)("%s: each is given once, and the form that they make is read", (code) => {
    const { name, type } = tickBody(code, nothing);
    const options = optionsOf(code);
    expect(new Set(options).size).toBe(options.length);
    for (const value of options) expect(answerSchemas[code].safeParse({ [name]: value }).success, `${code} ${value}`).toBe(true);
    if (type === "checkbox") expect(answerSchemas[code].safeParse({ [name]: options }).success).toBe(true);
  });

  it("leave out no licence, no constraint and no way to travel", () => {
    expect(optionsOf("licences").sort()).toEqual([...licenceCodes].sort());
    expect(optionsOf("avoid").sort()).toEqual([...constraintCodes].sort());
    expect(optionsOf("travel")).toEqual([...travelModes]);
  });

  it("show what is kept, and nothing ticked where nothing was said", () => {
    for (const code of ticked) expect(tickBody(code, nothing).values, code).toEqual([]);
    expect(tickBody("week", { ...nothing, availability: [{ days: [1, 2, 3, 4, 5], from: "06:00", to: "18:00" }] }).values).toEqual(["morning", "afternoon"]);
    expect(tickBody("hours", { ...nothing, weeklyHoursMin: 15, weeklyHoursMax: 35 }).values).toEqual(["half", "most"]);
  });

  it("say what a coach entered that no choice can show", () => {
    expect(tickBody("week", { ...nothing, availability: [{ days: [3], from: "09:00", to: "12:00" }] })).toMatchObject({ values: [], kept: [`Mercredi${N}: 9${N}h${N}– 12${N}h`] });
    expect(tickBody("hours", { ...nothing, weeklyHoursMin: 20, weeklyHoursMax: 28 })).toMatchObject({ values: [], kept: [`de 20 à 28${N}h par semaine`] });
  });

  it("unfold a group where something is ticked", () => {
    const folds = (held: string[]) => tickBody("licences", { ...nothing, licences: held }).groups.map(({ isFolded }) => isFolded);
    expect([folds([]), folds(["CACES-3"]), folds(["SST"])]).toEqual([[false, true, true, true], [false, true, false, true], [false, true, true, false]]);
  });
});

describe("what she can do", () => {
  const metiers = [{ label: "Ménage", skills: [{ id: "faire-lits", label: "Faire les lits" }, { id: "repassage", label: "Repasser le linge" }] }, { label: "Linge", skills: [{ id: "repassage", label: "Repasser le linge" }] }];
  const body = skillGroups({ ...nothing, skills: [{ id: "vider-poisson", label: "Vider un poisson" }] }, metiers, { Vie: ["repassage", "preparer-repas", "rien-de-tel"] }, (id) => (id === "rien-de-tel" ? null : id));
  it("comes from her métiers, her life and what she ticked before, each once; what nobody knows is left out", () => {
    expect(body.groups.map(({ title, options }) => [title, options.map(({ value }) => value)])).toEqual([["Ménage", ["faire-lits", "repassage"]], ["Vie", ["preparer-repas"]], ["Déjà dans votre liste", ["vider-poisson"]]]);
    expect(body.values).toEqual(["vider-poisson"]);
    expect(body.groups.map(({ isFolded }) => isFolded)).toEqual([false, true, false]);
  });
  it("of life is in the referential, each once", () => {
    const ids = Object.values(lifeSkills).flat();
    expect(ids.filter((id) => !(id in allSkills))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("how far, in places", () => {
  let places: ReferenceCommune[];
  let flers: ReferenceCommune;
  beforeAll(() => {
    const all = loadCommunes("61");
    flers = all.find(({ name }) => name === "Flers") as ReferenceCommune;
    places = all.filter((commune) => commune !== flers);
  });

  it("is said with the right little words", () => {
    expect(reachInWords(flers, 10, places)).toBe("Jusqu’à Chanu et à Bellou-en-Houlme");
    expect(reachInWords(flers, 1, places)).toBe("Autour de chez vous, à Flers");
    expect(reachInWords({ ...flers, name: "Le Mêle-sur-Sarthe" }, 0, [])).toBe("Autour de chez vous, au Mêle-sur-Sarthe");
  });

  it("holds her own figure and the territory's among the choices, farther never naming fewer kilometres; the map shows each place named", () => {
    const means = [{ mode: "scooter" as const, radiusKm: 18, until: "2027-01-31" }, { mode: "walk" as const, radiusKm: null, until: null }];
    const [scooter, walk] = reachBody({ means }, flers, places, { ...defaultRadii, walk: 2 });
    expect(scooter?.options.map(({ km }) => km)).toEqual([5, 10, 18, 20, 30]);
    expect([scooter?.radiusKm, scooter?.until, scooter?.mayBeLent, walk?.radiusKm, walk?.mayBeLent]).toEqual([18, "2027-01-31", true, 2, false]);
    expect(walk?.options.map(({ km }) => km)).toEqual([1, 2, 3, 5]);
    for (const { options, map } of [scooter, walk].flatMap((one) => one ?? [])) {
      for (const place of map.places) {
        expect(Math.hypot(place.x, place.y)).toBeCloseTo(place.km, 0);
        expect(place.km).toBeLessThanOrEqual(map.widestKm);
        expect(options.some(({ label }) => label.includes(place.name.replace(/^(Le|Les) /, "")))).toBe(true);
      }
    }
  });
});

describe("an answer in the list", () => {
  it.each(questions.map(({ code }) => code).filter((code) => code !== "reach"))("%s says something when nothing is kept", (code) => {
    expect(answerInWords(code, nothing, TODAY).join("")).not.toBe("");
  });
  it("is short", () => {
    const skills = Array.from({ length: 9 }, (_, place) => ({ id: `s-${place}`, label: `Chose ${place}` }));
    expect(answerInWords("skills", { ...nothing, skills }, TODAY)).toEqual(["Chose 0", "Chose 1", "Chose 2", `et 6${N}autres savoir-faire`]);
    expect(answerInWords("reads", { ...nothing, frenchLevel: "B1" }, TODAY)).toEqual(["Je me débrouille dans une conversation"]);
  });
});
