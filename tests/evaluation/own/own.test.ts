import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { loadCommunes } from "#prisma/reference/load-communes.ts";
import { starterMetiers, starterSkills } from "#prisma/reference/metiers/starter.ts";
import { judgedOfferSchema, judgedPersonSchema, judgementSchema } from "../judged-set.schema.ts";

const text = (name: string): string => readFileSync(join(import.meta.dirname, name), "utf8");
const people = z.array(judgedPersonSchema).parse(JSON.parse(text("people.json")));
const offers = z.array(judgedOfferSchema).parse(JSON.parse(text("offers.json")));
const judgements = z.array(judgementSchema).parse(JSON.parse(text("judgements.json")));

const unknown = (given: readonly string[], known: readonly string[]) => given.filter((one) => !known.includes(one));
const numbered = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `own-${prefix}${String(i + 1).padStart(2, "0")}`);
const share = (some: readonly unknown[], all: readonly unknown[]) => some.length / all.length;
const pairs = judgements.map((one) => {
  const person = people.find(({ id }) => id === one.person);
  const offer = offers.find(({ id }) => id === one.offer);
  if (!person || !offer) throw new Error(`nobody is ${one.person}, or nothing is ${one.offer}`);
  return { ...one, her: person, it: offer };
});

describe("the own half of the judged set: people and offers", () => {
  it("are at least 22 people, each once, women and men as among the real public", () => {
    expect(people.length).toBeGreaterThanOrEqual(22);
    expect(people.map(({ id }) => id)).toEqual(numbered("p", people.length));
    const women = share(people.filter(({ sex }) => sex === "F"), people);
    expect(women > 0.45 && women < 0.6).toBe(true);
  });
  it("are at least 30 offers, each once, of the three kinds", () => {
    expect(offers.length).toBeGreaterThanOrEqual(30);
    expect(offers.map(({ id }) => id)).toEqual(numbered("o", offers.length));
    expect([...new Set(offers.map(({ kind }) => kind))].sort()).toEqual(["BENEVOLAT", "EMPLOI", "IMMERSION"]);
  });
  it("live and stand in communes of the Orne", () => {
    const orne = loadCommunes("61").map(({ code }) => code);
    expect(unknown([...people, ...offers].map(({ commune }) => commune ?? "none"), orne)).toEqual([]);
    expect(new Set(people.map(({ commune }) => commune)).size).toBeGreaterThanOrEqual(12);
  });
  it("speak the words of the referential", () => {
    const skills = [...people.flatMap((one) => one.skills ?? []), ...offers.flatMap((one) => [...one.skills.required, ...one.skills.useful])];
    expect(unknown(skills, starterSkills.map(({ id }) => id))).toEqual([]);
    const wanted = people.flatMap(({ projects = [], experience = [] }) => [...projects, ...experience].map(({ rome }) => rome));
    expect(unknown([...wanted, ...offers.map(({ rome }) => rome)], starterMetiers.map(({ romeCode }) => romeCode))).toEqual([]);
  });
  it("travel by every means, two of them lent to a day; some hold permis B and no car", () => {
    const means = people.flatMap((person) => person.means ?? []);
    expect([...new Set(means.map(({ mode }) => mode))].sort()).toEqual(["bike", "car", "carpool", "ebike", "scooter", "transit", "walk"]);
    expect(means.filter(({ until }) => until !== undefined && until > "2026-11-20").length).toBe(2);
    expect(people.some((person) => person.licences?.includes("B") && person.means?.every(({ mode }) => mode === "bike"))).toBe(true);
    expect(people.filter(({ kinds }) => kinds?.join() === "BENEVOLAT").length).toBe(1);
  });
  it("hide in the text a licence that the field does not have", () => {
    const hidden = offers.filter(({ licences, description }) => licences.length === 0 && /permis B.{0,40}(exigé|obligatoire|indispensable)|CACES.*OBLIGATOIRES/i.test(description));
    expect(hidden.map(({ id }) => id)).toEqual(["own-o03", "own-o05", "own-o16", "own-o19"]);
  });
  it("name no real person, organisation, telephone or e-mail", () => {
    const all = ["people.json", "offers.json", "judgements.json"].map(text).join("\n");
    expect(all.match(/@|https?:|www\.|(?:\+33|\b0)[ .]?[1-9](?:[ .-]?\d\d){4}/g)).toBeNull();
    expect(all.match(/\b(?:M\.|Mr|Mme|Mlle|Monsieur|Madame) [A-Z]/g)).toBeNull();
    expect(all.match(/Mobylis|Mobijump|Atelier Mob|Redingote|\bATRE\b|\bAIFR\b|\bAGIR\b|Ph[ée]nix|Dynamia|Arc-en-ciel|Restos du|Collectif d.Urgence|Humando|Emma[üu]s|L.[ÉE]tape\b/g)).toBeNull();
  });
});

describe("the own half of the judged set: the judgements", () => {
  it("give every pair one grade and one only, with a sentence", () => {
    expect(judgements.length).toBe(people.length * offers.length);
    expect(new Set(judgements.map(({ person, offer }) => `${person} ${offer}`)).size).toBe(judgements.length);
    expect(judgements.filter(({ reason = "" }) => reason.length < 10)).toEqual([]);
  });
  it("are spread: 12 % possible or better, some of them good, something for everyone", () => {
    const fit = judgements.filter(({ grade }) => grade > 0);
    expect(share(fit, judgements)).toBeGreaterThanOrEqual(0.12);
    expect(share(judgements.filter(({ grade }) => grade === 2), fit)).toBeGreaterThan(0.25);
    for (const { id } of people) expect(fit.filter(({ person }) => person === id).length, id).toBeGreaterThanOrEqual(1);
    for (const { id } of offers) expect(fit.filter(({ offer }) => offer === id).length, id).toBeGreaterThanOrEqual(1);
  });
  it("give `good` to a 2 and to nothing else", () => {
    expect(judgements.filter(({ grade, because }) => (grade === 2 ? because.join() !== "good" : because.includes("good")))).toEqual([]);
  });
  it("never call possible a kind that she does not want, nor an offer whose licence she lacks", () => {
    const asked: Record<string, string[]> = { "own-o03": ["B"], "own-o05": ["CACES-3", "CACES-5"], "own-o15": ["C", "FIMO"], "own-o16": ["B"], "own-o19": ["B"] };
    for (const { grade, because, her, it: offer } of pairs) {
      const isWanted = her.kinds === undefined || her.kinds.includes(offer.kind);
      expect(because.includes("kind"), `${her.id} ${offer.id}`).toBe(!isWanted);
      const lacks = (asked[offer.id] ?? []).some((one) => !(her.licences ?? []).map(String).includes(one));
      expect(because.includes("licence"), `${her.id} ${offer.id}`).toBe(lacks);
      if (!isWanted || lacks) expect(grade, `${her.id} ${offer.id}`).toBe(0);
    }
  });
});
