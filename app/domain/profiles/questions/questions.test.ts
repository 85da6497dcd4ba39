import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { profileChangeSchema } from "../profile.schema.ts";
import type { ProfileFacts } from "../profile-facts.ts";
import { answerSchemas, type Answer } from "./answer.schema.ts";
import { changeOfAnswer, questionRefusals } from "./changes-of-answer.ts";
import { isNewcomer, nextQuestion, questionAt, questionBefore, questions, questionsFor, questionStates, toldBy, type QuestionCode } from "./questions.ts";

const TODAY = "2026-11-21";
const nothing: ProfileFacts = {
  communeCode: "61169", communeName: "Flers", means: [], availability: [], projects: [], experience: [], skills: [], licences: [], frenchLevel: null, readsFrench: null, speaksFrench: null,
  weeklyHoursMin: null, weeklyHoursMax: null, contracts: [], kinds: [], avoid: [], about: "",
};
const told = (given: Partial<ProfileFacts>): ProfileFacts => ({ ...nothing, ...given });
const scooter = { mode: "scooter" as const, radiusKm: 18, until: "2027-01-31" };
const row = (question: QuestionCode, state = "answered") => ({ question, state });
const rest = (facts: ProfileFacts, ...rows: { question: string; state: string }[]) => questionStates(toldBy(facts), rows).filter(({ state }) => state === "open").map(({ question }) => question.code);

describe("the questions", () => {
  it("are each called once, say why and who sees it, and write a part of the profile", () => {
    expect(new Set(questions.map(({ code }) => code)).size).toBe(questions.length);
    expect(new Set(questions.map(({ slug }) => slug)).size).toBe(questions.length);
    for (const { title, why, seenBy, slug, code } of questions) {
      expect(title).toMatch(/\u00a0\?$/);
      expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(questionAt(slug)?.code).toBe(code);
      expect(seenBy).toMatch(/coach|CV/);
      expect(why).toMatch(/\.$/);
    }
    expect(questionAt("rien")).toBeUndefined();
  });

  it("say all in sentences of fifteen words at most", () => {
    for (const { title, why, seenBy } of questions) {
      for (const sentence of `${title} ${why} ${seenBy}`.split(/(?<=[.?!])\s/)) expect(sentence.split(/[\s\u00a0]+/).filter((word) => /\p{L}/u.test(word)).length, sentence).toBeLessThanOrEqual(15);
    }
  });

  it("ask how far only of who has a way to travel", () => {
    expect(questionsFor(toldBy(nothing)).map(({ code }) => code)).not.toContain("reach");
    expect(questionsFor(toldBy(told({ means: [scooter] })))[2]?.code).toBe("reach");
    expect(questionBefore(toldBy(nothing), "week")?.code).toBe("travel");
    expect(questionBefore(toldBy(told({ means: [scooter] })), "week")?.code).toBe("reach");
    expect(questionBefore(toldBy(nothing), "place")).toBeNull();
  });
});

describe("where to go on", () => {
  const next = (facts: ProfileFacts, rows: { question: string; state: string }[], after?: QuestionCode) => nextQuestion(questionStates(toldBy(facts), rows), after)?.code ?? null;
  it.each<[string, ProfileFacts, { question: string; state: string }[], QuestionCode | undefined, QuestionCode | null]>([
    ["begins with her commune", nothing, [], undefined, "place"],
    ["goes to the one after", nothing, [row("place")], "place", "travel"],
    ["takes up where she stopped", nothing, [row("place"), row("travel")], undefined, "week"],
    ["does not press a question that was skipped", nothing, [row("place"), row("travel", "skipped")], undefined, "week"],
    ["goes on from the one she chose in the list, then comes back to what waits", nothing, [row("place"), row("hours")], "hours", "wishes"],
    ["comes back to what waits before, after the last one", nothing, [row("place"), row("avoid")], "avoid", "travel"],
    ["asks how far once she said how", told({ means: [scooter] }), [row("place"), row("travel")], "travel", "week"],
    ["asks how far when no one has said it", told({ means: [{ ...scooter, radiusKm: null }] }), [row("place"), row("travel")], "travel", "reach"],
    ["holds for answered what someone told after she skipped it", told({ availability: [{ days: [1], from: "09:00", to: "12:00" }] }), [row("place"), row("travel"), row("week", "skipped"), row("hours")], undefined, "wishes"],
    ["ends when all is answered or skipped", nothing, questions.map(({ code }, place) => row(code, place % 2 ? "skipped" : "answered")), "avoid", null],
    ["leaves aside what a coach told before these pages existed", told({ means: [scooter], projects: [{ romeCode: "K1304", label: "Aide à domicile" }], frenchLevel: "B1" }), [], undefined, "week"],
    ["is not led astray by a row nobody knows", nothing, [{ question: "welcome", state: "skipped" }, { question: "old", state: "answered" }], undefined, "place"],
  ])("%s", (_what, facts, rows, after, expected) => expect(next(facts, rows, after)).toBe(expected));

  it("counts what remains", () => {
    expect(rest(nothing)).toHaveLength(questions.length - 1);
    expect(rest(told({ means: [scooter], kinds: ["EMPLOI"] }), row("week"), row("hours", "skipped"))).toEqual(["wishes", "experience", "skills", "licences", "speaks", "reads", "avoid"]);
  });

  it("leads only who told nothing, and was never here", () => {
    expect([nothing, told({ avoid: ["cold"] }), told({ about: "x" })].map((facts) => toldBy(facts).isEmpty)).toEqual([true, false, false]);
    expect([isNewcomer(toldBy(nothing), []), isNewcomer(toldBy(nothing), [{ question: "welcome", state: "skipped" }]), isNewcomer(toldBy(told({ kinds: ["EMPLOI"] })), [])]).toEqual([true, false, false]);
  });
});

/** As a form sends it. */
function answer<C extends QuestionCode>(to: C, given: object, facts: ProfileFacts = nothing) {
  const read = answerSchemas[to].safeParse(given);
  if (!read.success) return read.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  const made = changeOfAnswer({ to, answer: read.data } as Answer, facts, TODAY, (code) => `Métier ${code}`);
  return made.ok ? made.value : made.refusal;
}

describe("an answer becomes a change of the profile", () => {
  const facts = told({ means: [scooter, { mode: "walk", radiusKm: null, until: null }], projects: [{ romeCode: "K1304", label: "Aide à domicile" }], experience: [{ label: "Ménage", place: "Flers", months: 6, kind: "emploi", romeCode: null, endedYear: 2020 }] });
  it.each<[QuestionCode, object, object]>([
    ["place", { communeCode: "61169" }, { section: "place", communeCode: "61169" }],
    ["travel", { modes: ["scooter", "bike"] }, { section: "travel", means: [scooter, { mode: "bike", radiusKm: null, until: null }] }],
    ["travel", {}, { section: "travel", means: [] }],
    ["reach", { means: [{ mode: "scooter", radiusKm: "10", until: "" }, { mode: "car", radiusKm: "50" }] }, { section: "travel", means: [{ mode: "scooter", radiusKm: 10, until: null }, { mode: "walk", radiusKm: null, until: null }] }],
    ["week", { parts: "school" }, { section: "week", windows: [{ days: [1, 2, 4, 5], from: "08:45", to: "16:15" }] }],
    ["hours", { ranges: ["half", "most"] }, { section: "hours", weeklyHoursMin: 15, weeklyHoursMax: 35 }],
    ["wishes", { acte: "ajouter", romeCode: "K2204" }, { section: "wishes", projects: [{ romeCode: "K1304", label: "Aide à domicile" }, { romeCode: "K2204", label: "Métier K2204" }] }],
    ["wishes", { acte: "retirer", ligne: "0" }, { section: "wishes", projects: [] }],
    ["experience", { acte: "ajouter", label: "Cuisine", kind: "vie", duration: "years" }, { section: "experience", experience: [...facts.experience, { label: "Cuisine", place: "", months: 36, kind: "vie", romeCode: null, endedYear: null }] }],
    ["experience", { acte: "retirer", ligne: "7" }, { section: "experience", experience: facts.experience }],
    ["skills", { skills: ["faire-lits"] }, { section: "skills", skills: ["faire-lits"] }],
    ["licences", { licences: ["AM", "CACES-3"] }, { section: "licences", licences: ["AM", "CACES-3"] }],
    ["speaks", { speaksFrench: "some" }, { section: "speaks", speaksFrench: "some" }],
    ["reads", { readsFrench: "little" }, { section: "reads", readsFrench: "little" }],
    ["kinds", { kinds: ["EMPLOI", "BENEVOLAT"] }, { section: "kinds", kinds: ["EMPLOI", "BENEVOLAT"] }],
    ["avoid", {}, { section: "avoid", avoid: [] }],
  ])("%s: %j", (to, given, change) => {
    expect(answer(to, given, facts)).toEqual(change);
    expect(profileChangeSchema.safeParse(change).success).toBe(true);
    expect(questions.find(({ code }) => code === to)?.section).toBe((change as { section: string }).section);
  });

  it.each<[QuestionCode, object, string]>([
    ["place", {}, "communeCode: Indiquez votre commune, par exemple Flers."],
    ["week", {}, "parts: Cochez au moins un moment, ou passez la question."],
    ["week", { parts: "lundi" }, "parts: Choisissez dans la liste."],
    ["hours", {}, "ranges: Cochez au moins une réponse, ou passez la question."],
    ["wishes", { acte: "ajouter" }, "romeCode: Choisissez un de ces métiers, ou passez la question."],
    ["wishes", {}, "acte: Cette page n’est plus à jour. Rechargez-la."],
    ["wishes", { acte: "retirer", ligne: "deux" }, "ligne: Cette page n’est plus à jour. Rechargez-la."],
    ["experience", { acte: "ajouter", label: "Ménage", kind: "vie" }, "duration: Dites combien de temps, même à peu près."],
    ["speaks", {}, "speaksFrench: Choisissez une réponse, ou passez la question."],
    ["kinds", {}, "kinds: Cochez au moins une réponse, ou passez la question."],
    ["reach", { means: [{ mode: "scooter", radiusKm: "beaucoup" }] }, "means.0.radiusKm: Indiquez des kilomètres, par exemple 15."],
  ])("%s, sent as %j: a sentence beside its field", (to, given, sentence) => expect(answer(to, given, facts)).toContain(sentence));

  it.each<[QuestionCode, object, ProfileFacts, string]>([
    ["reach", { means: [{ mode: "scooter", radiusKm: "10", until: "2026-11-20" }] }, facts, "question.loan-over"],
    ["wishes", { acte: "ajouter", romeCode: "K1304" }, facts, "question.wish-twice"],
    ["wishes", { acte: "ajouter", romeCode: "A1101" }, told({ projects: [{ romeCode: "K1304", label: "" }, { romeCode: "K2204", label: "" }] }), "question.wishes-full"],
    ["experience", { acte: "ajouter", label: "Une de trop", kind: "vie", duration: "weeks" }, told({ experience: Array.from({ length: 20 }, () => facts.experience[0] as never) }), "question.lines-full"],
  ])("%s, %j is refused", (to, given, about, code) => {
    expect(answer(to, given, about)).toMatchObject({ code });
    expect(questionRefusals).toHaveProperty([code]);
  });
});

it("whatever a page sends is read or refused, never a fault, and what is read makes a change that the profile takes", () => {
  const facts = told({ means: [scooter], projects: [{ romeCode: "K1304", label: "" }], experience: [{ label: "Ménage", place: "", months: 6, kind: "emploi", romeCode: null, endedYear: null }] });
  const anything = fc.anything({ withNullPrototype: true, withDate: true, withMap: true, withSparseArray: true });
  const good = fc.constantFrom<unknown>("61169", "scooter", "car", "school", "any", "half", "K2204", "well", "vie", "weeks", "ajouter", "retirer", "0", "BENEVOLAT", "night", "AM", "", "faire-lits", [{ mode: "scooter", radiusKm: "10", until: "" }]);
  const value = fc.oneof(anything, good, good);
  const names = ["communeCode", "modes", "means", "parts", "ranges", "acte", "ligne", "romeCode", "label", "kind", "duration", "skills", "licences", "speaksFrench", "readsFrench", "kinds", "avoid"];
  const form = fc.oneof(anything, fc.record(Object.fromEntries(names.map((name) => [name, value])), { requiredKeys: [] }));
  fc.assert(fc.property(fc.constantFrom(...questions.map(({ code }) => code)), form, (to, given) => {
    const read = answerSchemas[to].safeParse(given);
    if (!read.success) return;
    const made = changeOfAnswer({ to, answer: read.data } as Answer, facts, TODAY, (code) => code);
    if (made.ok) expect(profileChangeSchema.safeParse(made.value).success).toBe(true);
    else expect(questionRefusals).toHaveProperty([made.refusal.code]);
  }), { numRuns: 1500 });
});
