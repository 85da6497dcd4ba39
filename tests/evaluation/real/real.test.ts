import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { loadCommunes } from "#prisma/reference/load-communes.ts";
import { starterMetiers, starterSkills } from "#prisma/reference/metiers/starter.ts";
import { judgedPersonSchema, judgementSchema } from "../judged-set.schema.ts";

const REAL_OFFERS = "../shared/data/france-travail-offers-74.json";
const raw = (name: string): unknown => JSON.parse(readFileSync(join(import.meta.dirname, name), "utf8"));
const people = z.array(judgedPersonSchema).parse(raw("people.json"));
const judgements = z.array(judgementSchema).parse(raw("judgements.json"));
const unknown = (given: readonly string[], known: readonly string[]) => given.filter((one) => !known.includes(one));

describe("the real half of the judged set: the people", () => {
  it("are at least 22, each once, half of them women, in 12 communes or more of Haute-Savoie", () => {
    expect(people.length).toBeGreaterThanOrEqual(22);
    expect(new Set(people.map(({ id }) => id)).size).toBe(people.length);
    expect(unknown(people.map(({ id }) => id), people.map((_, i) => `real-p${String(i + 1).padStart(2, "0")}`))).toEqual([]);
    const women = people.filter(({ sex }) => sex === "F").length / people.length;
    expect(women > 0.4 && women < 0.6).toBe(true);
    const codes = people.map(({ commune }) => commune ?? "none");
    expect(unknown(codes, loadCommunes("74").map(({ code }) => code))).toEqual([]);
    expect(new Set(codes).size).toBeGreaterThanOrEqual(12);
  });
  it("say what they can do and want in the words of the referential", () => {
    expect(unknown(people.flatMap(({ skills = [] }) => skills), starterSkills.map(({ id }) => id))).toEqual([]);
    const romes = people.flatMap(({ projects = [], experience = [] }) => [...projects, ...experience].map(({ rome }) => rome));
    expect(unknown(romes, starterMetiers.map(({ romeCode }) => romeCode))).toEqual([]);
  });
  it("travel by every means, one of them lent to a day after that of the judgement", () => {
    const means = people.flatMap((person) => person.means ?? []);
    expect([...new Set(means.map(({ mode }) => mode))].sort()).toEqual(["bike", "car", "carpool", "ebike", "scooter", "transit", "walk"]);
    expect(means.flatMap(({ until = [] }) => until)).toEqual(["2027-01-31"]);
    const idle = people.filter((person) => person.licences?.includes("B") && !person.means?.some(({ mode }) => mode === "car"));
    expect(idle.length).toBeGreaterThanOrEqual(2);
  });
});

describe("the real half of the judged set: the judgements", () => {
  it("are at least 300, 12 or more for each person, no pair twice, about people who are there", () => {
    expect(judgements.length).toBeGreaterThanOrEqual(300);
    expect(new Set(judgements.map(({ person, offer }) => `${person} ${offer}`)).size).toBe(judgements.length);
    expect(unknown(judgements.map(({ person }) => person), people.map(({ id }) => id))).toEqual([]);
    const counts = people.map(({ id }) => judgements.filter(({ person }) => person === id).length);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(12);
  });
  it("give everyone something to find, and nothing but `good` to a 2", () => {
    for (const { id } of people) expect(judgements.some(({ person, grade }) => person === id && grade > 0), id).toBe(true);
    const odd = judgements.filter(({ grade, because }) => (grade === 2 ? because.join() !== "good" : because.includes("good")));
    expect(odd).toEqual([]);
  });
  it("carry no text of an offer: ids, grades and codes only", () => {
    expect(judgements.filter((one) => one.reason !== undefined)).toEqual([]);
    expect(judgements.filter(({ offer }) => !/^\d*[A-Z0-9]{7}$/.test(offer))).toEqual([]);
  });
  it("are about offers that the shared file holds", ({ skip }) => {
    if (!existsSync(REAL_OFFERS)) {
      console.info(`skipped: ${REAL_OFFERS} is not here`);
      skip();
    }
    const { resultats } = JSON.parse(readFileSync(REAL_OFFERS, "utf8")) as { resultats: { id: string }[] };
    expect(unknown(judgements.map(({ offer }) => offer), resultats.map(({ id }) => id))).toEqual([]);
  });
});
