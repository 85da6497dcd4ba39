import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultRadii } from "../matching/modes.ts";
import { NO_CHOICES } from "../profiles/cv-view.ts";
import { cardParts, cardPartWords, partsAmong, USUAL_PARTS, type CardPart } from "./card-parts.ts";
import { travelInWords, type CardPlaces } from "./travel-in-words.ts";
import { cardState, cardWith, nameOnCard, tooMuchOnCard, wholeCard, type CardFacts } from "./visiting-card.ts";
import { cardActSchema, cardActTogetherSchema, cardChoiceSchema, cardReplySchema } from "./visiting-card.schema.ts";

const TODAY = "2026-11-28";
const flers = { name: "Flers", lat: 48.75, lng: -0.57 };
const around: CardPlaces = { home: flers, radii: defaultRadii, places: [{ name: "Messei", lat: 48.71, lng: -0.54, population: 2000 }, { name: "Briouze", lat: 48.7, lng: -0.37, population: 1600 }] };

/** Each thing said of her once, so that where it comes out is seen. */
const facts = (given: Partial<CardFacts> = {}, cv: Partial<CardFacts["cv"]> = {}): CardFacts => ({
  cv: {
    firstName: "Nadia", lastName: "Robert", communeName: "Flers", phone: "+33639980102", email: "nadia@example.org", about: "Courageuse",
    projects: [{ romeCode: "K2204", label: "agent d’entretien" }],
    experience: [
      { id: "e1", label: "Aide à domicile", place: "Chez Mme Bocage", months: 24, kind: "emploi", romeCode: null, endedYear: 2024 },
      { id: "e2", label: "S’occuper d’un parent", place: "", months: 60, kind: "vie", romeCode: null, endedYear: null },
    ],
    skills: [{ id: "lits", label: "Faire les lits" }], trainings: [], licences: ["B"], frenchLevel: "A1",
    choices: { ...NO_CHOICES, bornOn: "1988-05-03" }, ...cv,
  },
  availability: [{ days: [1, 2, 3, 4], from: "09:00", to: "15:00" }], weeklyHoursMin: 15, weeklyHoursMax: 30,
  means: [{ mode: "scooter", radiusKm: 18, until: null }], coachName: "Solène Martin", ...given,
});
const said = (shows: CardPart[], from = facts()) => {
  const card = cardWith(wholeCard(from, around, TODAY), shows);
  return [nameOnCard(card), ...card.blocks.map(({ heading, lines }) => `${heading} : ${lines.join(" | ")}`)].map((line) => line.replaceAll("\u00a0", " "));
};

describe("what each tick shows, and nothing else", () => {
  it.each<[CardPart | "nothing", string[]]>([
    ["nothing", ["Nadia"]],
    ["last-name", ["Nadia Robert"]],
    ["wishes", ["Nadia", "Je cherche : Agent d’entretien"]],
    ["done", ["Nadia", "J’ai fait : Aide à domicile, Chez Mme Bocage, 2 ans, jusqu’en 2024"]],
    ["skills", ["Nadia", "Je sais faire : Faire les lits"]],
    ["availability", ["Nadia", "Je suis disponible : Du lundi au jeudi : 9 h – 15 h | De 15 à 30 h par semaine"]],
    ["travel", ["Nadia", "Je peux aller : jusqu’à Briouze, 18 km autour de Flers"]],
    ["licences", ["Nadia", "J’ai : Permis B (voiture)"]],
    ["phone", ["Nadia", "Mon téléphone : 06 39 98 01 02"]],
    ["email", ["Nadia", "Mon e-mail : nadia@example.org"]],
    ["coach", ["Nadia", "On peut passer par mon coach : Solène Martin"]],
  ])("%s", (part, lines) => {
    expect(said(part === "nothing" ? [] : [part])).toEqual(lines);
  });

  it("every tick has its words, and is one of the cases above", () => {
    expect(Object.keys(cardPartWords)).toEqual([...cardParts]);
  });

  it("as long as she has chosen nothing, neither name, number, address nor place is shown", () => {
    const text = said([...USUAL_PARTS]).join("\n");
    for (const kept of ["Robert", "06 39", "example.org", "Flers", "9 h"]) expect(text).not.toContain(kept);
    expect(text).toContain("Agent d’entretien");
  });

  it("whatever she ticks: no birth date, French level, commune alone, life at home nor sentence of hers", () => {
    const canaries = ["1988", "3 mai", "A1", "parent", "Courageuse", "+33639980102"];
    fc.assert(fc.property(fc.subarray([...cardParts]), (shows) => {
      const card = cardWith(wholeCard(facts(), around, TODAY), shows);
      const text = JSON.stringify({ ...card, blocks: card.blocks.map(({ heading, lines }) => [heading, lines]) });
      for (const canary of canaries) expect(text).not.toContain(canary);
      expect(card.blocks.map(({ part }) => part).filter((part) => !shows.includes(part))).toEqual([]);
      expect(text.includes("Robert")).toBe(shows.includes("last-name"));
      expect(text.includes("Flers")).toBe(shows.includes("travel"));
      expect(JSON.stringify(card).includes("39980102")).toBe(shows.includes("phone"));
    }));
  });
});

describe("a card follows her CV", () => {
  it("what she took out of it or reworded there, stays so here", () => {
    const hers = facts({}, { choices: { ...NO_CHOICES, hidden: ["experience:e1"], wording: { "skill:lits": "Faire les chambres" } } });
    expect(said(["done", "skills"], hers)).toEqual(["Nadia", "Je sais faire : Faire les chambres"]);
  });
  it("has room for four things she has done and eight she can do", () => {
    const many = (count: number) => Array.from({ length: count }, (_, place) => place);
    const hers = facts({}, {
      experience: many(9).map((place) => ({ id: `e${place}`, label: `Emploi ${place}`, place: "", months: 1, kind: "emploi" as const, romeCode: null, endedYear: 2000 + place })),
      skills: many(20).map((place) => ({ id: `s${place}`, label: `Chose ${place}` })),
    });
    const { blocks } = wholeCard(hers, around, TODAY);
    expect(blocks.filter(({ part }) => part === "done" || part === "skills").map(({ lines }) => lines.length)).toEqual([4, 8]);
  });
  it("says nothing of what is not known", () => {
    const bare = facts({ availability: [], weeklyHoursMin: null, weeklyHoursMax: null, means: [], coachName: null }, { phone: null, email: null, projects: [], experience: [], skills: [], licences: [] });
    expect(said([...cardParts], bare)).toEqual(["Nadia Robert"]);
  });
  it("words that tell too much are found, whole or not at all", () => {
    const hers = facts({}, { projects: [{ romeCode: "K2204", label: "contrat RQTH, au RSA" }] });
    const whole = wholeCard(hers, around, TODAY);
    expect(tooMuchOnCard(cardWith(whole, ["wishes"]))).toEqual(["RSA", "RQTH"]);
    expect(tooMuchOnCard(cardWith(whole, ["skills"]))).toEqual([]);
  });
});

describe("how far, in words", () => {
  it.each<[string, CardFacts["means"], string | null]>([
    ["no means told", [], null],
    ["the widest of several", [{ mode: "walk", radiusKm: 3 }, { mode: "scooter", radiusKm: 18 }], "jusqu’à Briouze, 18 km autour de Flers"],
    ["lent, given back yesterday: her feet are left", [{ mode: "scooter", radiusKm: 18, until: "2026-11-27" }, { mode: "walk", radiusKm: 1 }], "à Flers et tout près"],
    ["lent until today", [{ mode: "scooter", radiusKm: 18, until: TODAY }], "jusqu’à Briouze, 18 km autour de Flers"],
    ["all given back", [{ mode: "scooter", radiusKm: 18, until: "2026-11-01" }], null],
    ["no distance told: the territory’s", [{ mode: "car" }], "jusqu’à Briouze, 35 km autour de Flers"],
  ])("%s", (_, means, words) => {
    expect(travelInWords(means, around, TODAY)?.replaceAll("\u00a0", " ") ?? null).toBe(words);
  });
});

describe("where a card stands", () => {
  const at = (days: number) => new Date(Date.UTC(2026, 10, 28 + days));
  it.each([
    ["made", { cutAt: null, expiresAt: at(300) }, "open"],
    ["without an end", { cutAt: null, expiresAt: null }, "open"],
    ["at its last instant", { cutAt: null, expiresAt: at(0) }, "expired"],
    ["cut", { cutAt: at(-1), expiresAt: at(300) }, "cut"],
    ["cut, then past its day", { cutAt: at(-9), expiresAt: at(-1) }, "cut"],
  ] as const)("%s: %o is %s", (_, card, state) => expect(cardState(card, at(0))).toBe(state));
});

describe("what is stored and sent", () => {
  it("codes that are none are left out, the others come in the order of the card", () => {
    expect(partsAmong(["phone", "rsa", "wishes", "phone"])).toEqual(["wishes", "phone"]);
  });
  it("at the coach’s desk, without her yes nothing is saved", () => {
    expect(cardActTogetherSchema.safeParse({ act: "choose", shows: ["phone"] }).success).toBe(false);
    expect(cardActTogetherSchema.safeParse({ act: "choose", shows: "phone", hasAgreed: "on" }).data).toEqual({ act: "choose", shows: ["phone"], hasAgreed: true });
  });
  it("nothing ticked is a choice, an empty form is none", () => {
    expect(cardChoiceSchema.safeParse({ act: "choose" }).data).toEqual({ act: "choose", shows: [] });
    expect(cardChoiceSchema.safeParse({}).success).toBe(false);
  });
  it.each([
    ["a number", { contact: "02 61 91 00 01" }, { kind: "phone", value: "+33261910001" }],
    ["a mail", { contact: "Paul@Example.org" }, { kind: "email", value: "paul@example.org" }],
  ])("he can be reached by %s", (_, given, contact) => {
    expect(cardReplySchema.parse({ name: "Paul Roux", organisation: "Clair et Net", words: "", ...given })).toMatchObject({ contact });
  });
  it.each([["name", ""], ["organisation", "x"], ["contact", "appelez-moi"], ["words", "a".repeat(401)], ["site", "https://spam.example"]])("refuses %s: %s", (field, value) => {
    const refused = cardReplySchema.safeParse({ name: "Paul Roux", organisation: "Clair et Net", contact: "02 61 91 00 01", words: "", [field]: value });
    expect(refused.error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });
  it.each([[{ act: "cut" }, true], [{ act: "renew" }, true], [{ act: "done" }, false], [{ act: "done", replyId: "0189f3a0-0000-7000-8000-000000000001" }, true], [{}, false]])("%j is an act: %s", (given, isOne) => {
    expect(cardActSchema.safeParse(given).success).toBe(isOne);
  });
});
