import { findCommunes } from "#app/domain/geo/find-communes.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { lifeSkills } from "#app/domain/profiles/questions/life-skills.ts";
import { nextQuestion, questionAt, questionBefore, questionsFor, questionStates, type Question, type QuestionCode, type QuestionState } from "#app/domain/profiles/questions/questions.ts";
import { reachBody, type ReachMeans } from "#app/domain/profiles/questions/reach-body.ts";
import { skillGroups, tickBody, type TickBody } from "#app/domain/profiles/questions/tick-options.ts";
import { monthsInWords } from "#app/domain/profiles/cv-view.ts";
import { findMetiers } from "#app/domain/skills/find-metiers.ts";
import { normalise } from "#app/domain/skills/normalise.ts";
import { radiiOf } from "../matching/load-match-context.server.ts";
import { readReferential } from "../skills/referential.server.ts";
import { readKnownCommunes } from "./known-communes.server.ts";
import { readProfileToAsk, type Asking, type ProfileToAsk } from "./read-profile-to-ask.server.ts";

/** A choice found from words: `value` is sent, `hint` says why it was found. */
export type FoundChoice = { value: string; label: string; hint: string };
export type QuestionBody =
  | ({ kind: "ticks" } & TickBody)
  | { kind: "place"; current: { code: string; name: string }; found: FoundChoice[] }
  | { kind: "reach"; means: ReachMeans[] }
  | { kind: "wishes"; chosen: string[]; found: FoundChoice[] }
  | { kind: "experience"; lines: { label: string; detail: string }[]; found: FoundChoice[] };
export type QuestionView = {
  firstName: string; question: { code: QuestionCode; slug: string; title: string; why: string; seenBy: string }; state: QuestionState; step: number; of: number; before: string | null;
  /** Where « continuer » leads from a list that grows line by line; null: to the list of answers. */
  after: string | null;
  /** What was looked for: a commune, a métier, in her words. */
  words: string | null; body: QuestionBody; frenchLevel: string | null; version: number;
};

const MOST_FOUND = 6;
const MOST_WORDS = 80;
const KIND_WORDS = { emploi: "emploi", benevolat: "bénévolat", vie: "dans votre vie" } as const;

/**
 * One question, with its choices and what is kept now.
 *
 * @param words looked for on the page, by a GET: the commune or the métiers they may mean are among the choices
 * @returns refusals: `question.unknown` | `person.missing`; how far is not asked of who has no way to travel
 */
export async function readQuestion(ctx: Asking, beneficiaryId: string, slug: string, words: string | null): Promise<Result<QuestionView>> {
  const question = questionAt(slug);
  if (!question) return refuse("missing", "question.unknown");
  const read = await readProfileToAsk(ctx, beneficiaryId);
  if (!read.ok) return read;
  const profile = read.value;
  const asked = questionsFor(profile.told);
  if (!asked.some(({ code }) => code === question.code)) return refuse("missing", "question.unknown");
  const states = questionStates(profile.told, profile.rows);
  const state = states.find(({ question: one }) => one.code === question.code)?.state ?? "open";
  const looked = words === null ? null : words.slice(0, MOST_WORDS).trim();
  const { code, title, why, seenBy } = question;
  return ok({
    firstName: profile.firstName, question: { code, slug, title, why, seenBy }, state, step: asked.findIndex((one) => one.code === code) + 1, of: asked.length,
    before: questionBefore(profile.told, code)?.slug ?? null, after: nextQuestion(states, code)?.slug ?? null, words: looked, body: await bodyOf(ctx, profile, question, looked), frenchLevel: profile.facts.frenchLevel, version: profile.version,
  });
}

async function bodyOf(ctx: Asking, profile: ProfileToAsk, question: Question, words: string | null): Promise<QuestionBody> {
  const { facts, home, territory } = profile;
  switch (question.code) {
    case "place": {
      const found = words === null ? [] : findCommunes(words, await readKnownCommunes(ctx.db, territory.code), MOST_FOUND);
      return { kind: "place", current: { code: facts.communeCode, name: facts.communeName }, found: found.map((one) => ({ value: one.code, label: one.name, hint: [one.postalCode, one.formerName === null ? "" : `avec ${one.formerName}`].filter(Boolean).join(", ") })) };
    }
    case "reach": {
      const index = await readKnownCommunes(ctx.db, territory.code);
      const places = [...index.byCode.values()].filter(({ code }) => code !== facts.communeCode);
      return { kind: "reach", means: reachBody(facts, { ...home, name: facts.communeName }, places, radiiOf(territory.modeRadiiKm)) };
    }
    case "wishes":
      return { kind: "wishes", chosen: facts.projects.map(({ label }) => label), found: await metiersFor(ctx, words, facts.projects.map(({ romeCode }) => romeCode)) };
    case "experience":
      return {
        kind: "experience", found: await metiersFor(ctx, words, []),
        lines: facts.experience.map(({ label, months, kind }) => ({ label, detail: [KIND_WORDS[kind], monthsInWords(months)].filter(Boolean).join(", ") })),
      };
    case "skills": {
      const referential = await readReferential(ctx.db);
      const codes = [...new Set([...facts.projects.map(({ romeCode }) => romeCode), ...facts.experience.flatMap(({ romeCode }) => romeCode ?? [])])];
      const metiers = codes.map((romeCode) => ({ label: referential.metierLabel(romeCode) ?? romeCode, skills: referential.skillsOf(romeCode) }));
      return { kind: "ticks", ...skillGroups(facts, metiers, lifeSkills, referential.skillLabel) };
    }
    default: {
      const body = tickBody(question.code, facts);
      // No hours kept, and answered: she is free whenever, and it was she who said so.
      const isAny = body.values.length === 0 && body.kept.length === 0 && (question.code === "week" || question.code === "hours") && profile.rows.some((row) => row.question === question.code && row.state === "answered");
      return { kind: "ticks", ...body, values: isAny ? ["any"] : body.values };
    }
  }
}

/** The métiers that words may mean, those already chosen left out. */
async function metiersFor(ctx: Asking, words: string | null, taken: readonly string[]): Promise<FoundChoice[]> {
  if (words === null || words === "") return [];
  const { index } = await readReferential(ctx.db);
  return findMetiers(words, index, MOST_FOUND + taken.length)
    .filter(({ romeCode }) => !taken.includes(romeCode)).slice(0, MOST_FOUND)
    .map(({ romeCode, label, matched }) => ({ value: romeCode, label, hint: normalise(matched) === normalise(label) || matched === romeCode ? "" : matched }));
}
