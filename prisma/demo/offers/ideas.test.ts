import { describe, expect, it } from "vitest";
import { offerDraftSchema } from "#app/domain/offers/offer.schema.ts";
import { allSkills } from "../../reference/metiers/skills/all-skills.ts";
import { starterMetiers } from "../../reference/metiers/starter.ts";
import { storyIdeas } from "../applications/stories.ts";
import { organisationIdeas } from "../organisations/catalogue.ts";
import { metierFamilies, otherLives } from "../people/metiers.ts";
import { typeset } from "../typeset.ts";
import { jobIdeas, missionIdeas } from "./draw-offers.ts";
import type { OfferIdea } from "./idea.ts";

const ideas = [...jobIdeas, ...missionIdeas];
const known = new Set(starterMetiers.map((metier) => metier.romeCode));
const hoursIn = ({ windows }: OfferIdea) => windows.reduce((sum, { days, fromMinute, toMinute }) => sum + (days.length * (((toMinute - fromMinute + 1440) % 1440) || 1440)) / 60, 0);

describe("the ideas of offers", () => {
  it.each(ideas.map((idea) => [idea.key, idea] as const))("%s is what the form for employers would accept", (_, idea) => {
    const parsed = offerDraftSchema.safeParse({
      kind: idea.kind ?? "EMPLOI", title: idea.title, romeCode: idea.romeCode, communeCode: "61169", placeNote: "", contract: idea.contract ?? "", contractMonths: idea.months?.toString() ?? "",
      weeklyHours: String(idea.weeklyHours), hoursNote: idea.hoursNote ?? "",
      windows: idea.windows.map(({ days, fromMinute, toMinute }) => ({ days: days.map(String), from: clock(fromMinute), to: clock(toMinute) })),
      requiredSkills: [...idea.required], usefulSkills: (idea.useful ?? []).filter((skill) => !idea.required.includes(skill)), licences: [...(idea.licences ?? [])], frenchLevel: idea.french ?? "",
      experienceAsked: idea.experience ?? "", wage: idea.wage ?? "", posts: String(idea.posts ?? 1), startsOn: "", endsOn: "", description: idea.texts[0],
      access: [...(idea.access ?? [])], constraints: [...(idea.constraints ?? [])],
    });
    expect(parsed.error?.issues ?? []).toEqual([]);
  });

  it("name métiers, skills and organisations that exist, each once", () => {
    expect(new Set(ideas.map(({ key }) => key)).size).toBe(ideas.length);
    for (const { key, romeCode, required, useful, sector } of ideas) {
      expect(known, key).toContain(romeCode);
      for (const skill of [...required, ...(useful ?? [])]) expect(Object.keys(allSkills), key).toContain(skill);
      expect(organisationIdeas.some(({ sectors }) => sectors.includes(sector)), `${key}: nobody posts it`).toBe(true);
    }
    for (const { metiers } of metierFamilies) for (const { romeCode } of metiers) expect(known).toContain(romeCode);
    for (const { romeCode } of otherLives) expect(known).toContain(romeCode);
    for (const key of storyIdeas.keys()) expect(ideas.some((idea) => idea.key === key), key).toBe(true);
  });

  it("have hours that add up, or say why they do not", () => {
    for (const idea of ideas.filter(({ windows, hoursNote }) => windows.length > 0 && hoursNote === undefined)) {
      expect(Math.abs(hoursIn(idea) - idea.weeklyHours), `${idea.key}: ${hoursIn(idea)} h for ${idea.weeklyHours}`).toBeLessThan(0.1);
    }
    for (const idea of ideas.filter(({ windows }) => windows.length === 0)) expect(idea.hoursNote, idea.key).toBeTruthy();
  });

  it("are short and read well in French", () => {
    for (const { key, texts, kind, wage } of ideas) {
      for (const text of texts) {
        expect(text.length, key).toBeLessThan(260);
        expect(text, key).not.toMatch(/'|\.\.\.|["]/);
        expect(typeset(text), key).not.toMatch(/ [:;?!»]|« /);
      }
      expect(texts.some((text) => /\{à\}|\{de\}/.test(text)) || texts.length > 1, key).toBe(true);
      if (kind === undefined) expect(wage, key).toBeTruthy();
      if (kind === "BENEVOLAT") expect(wage, key).toBeUndefined();
    }
  });
});

it("a text is set as a printer would: spaces that do not break before double signs and units", () => {
  expect(typeset("De 9 h 30 à 15 h : 12,02 € « nets », 6 mois ?")).toBe("De 9\u00a0h\u00a030 à 15\u00a0h\u00a0: 12,02\u00a0€ «\u00a0nets\u00a0», 6\u00a0mois\u00a0?");
  expect(typeset("deux heures")).toBe("deux heures");
});

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}
