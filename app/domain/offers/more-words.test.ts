import { describe, expect, it } from "vitest";
import { moreWords, type MoreFacts } from "./more-words.ts";

const none: MoreFacts = { totalHours: null, weeks: null, preparesFor: "", accompaniedBy: "", costs: null, gainedSkills: [] };
const labels: Record<string, string> = { "s-1": "accueillir", "s-2": "trier" };
const said = (facts: Partial<MoreFacts>) => JSON.parse(JSON.stringify(moreWords({ ...none, ...facts }, (id) => labels[id] ?? null)).replaceAll("\u00a0", " ")) as object;

describe("what an offer says beside its contract and its week", () => {
  it.each<[string, Partial<MoreFacts>, object]>([
    ["a one-off mission", { totalHours: 12 }, { length: "12 h en tout" }],
    ["more hours than a day has", { totalHours: 40.5 }, { length: "40 h 30 en tout" }],
    ["weeks", { weeks: 8 }, { length: "pendant 8 semaines" }],
    ["both, one week", { totalHours: 3, weeks: 1 }, { length: "3 h en tout, pendant 1 semaine" }],
    ["costs refunded", { costs: "refunded" }, { costs: "Frais remboursés" }],
    ["costs that are not", { costs: "none" }, { costs: "Frais non remboursés" }],
    ["a word of costs that is no code", { costs: "toString" }, { costs: "" }],
    ["who is there, a diploma", { accompaniedBy: "la responsable", preparesFor: "CAP cuisine" }, { beside: "la responsable", prepares: "CAP cuisine" }],
    ["skills, one of which is known no more", { gainedSkills: ["s-1", "gone", "s-2"] }, { learns: ["accueillir", "trier"] }],
    ["nothing", {}, { length: "", prepares: "", beside: "", costs: "", learns: [] }],
  ])("%s", (_, facts, words) => expect(said(facts)).toMatchObject(words));
});
