import { beforeEach, describe, expect, it } from "vitest";
import type { ActorOf } from "#app/domain/access/actor.ts";
import type { Result } from "#app/domain/kit/result.ts";
import { answerSchemas, type Answer } from "#app/domain/profiles/questions/answer.schema.ts";
import { questions, questionStates, type QuestionCode } from "#app/domain/profiles/questions/questions.ts";
import { NOW } from "#tests/factories/clock.ts";
import { savedBeneficiary, savedCoach, type SavedBeneficiary, type SavedCoach } from "#tests/factories/people.ts";
import { communes, savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { answerQuestion } from "./answer-question.server.ts";
import { correctFrenchLevel } from "./correct-french-level.server.ts";
import { countOpenQuestions } from "./count-open-questions.server.ts";
import { listQuestions } from "./list-questions.server.ts";
import { findProfileToAsk, type Asking } from "./read-profile-to-ask.server.ts";
import { putOffQuestions } from "./put-off-questions.server.ts";
import { readMyProfile } from "./read-my-profile.server.ts";
import { readQuestion } from "./read-question.server.ts";
import { skipQuestion } from "./skip-question.server.ts";
import { whoLookedAtMyFile } from "./who-looked-at-my-file.server.ts";

const held = useDatabase();
let orne: SavedTerritory;
let coach: SavedCoach;
let nadia: SavedBeneficiary;

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune, metier, skill, outbox_event, audit CASCADE`;
  orne = await savedTerritory(held.db);
  coach = await savedCoach(held.db, orne);
  nadia = await savedBeneficiary(held.db, orne, { coachId: coach.id, means: [], projects: [] });
  await held.db.metier.createMany({ data: [["K1304", "Aide à domicile"], ["K2204", "Agent d’entretien"], ["G1602", "Commis de cuisine"]].map(([romeCode, label]) => ({ romeCode: romeCode ?? "", label: label ?? "", source: "starter" })) });
  await held.db.appellation.create({ data: { id: "e-1", romeCode: "K2204", label: "femme de ménage", normalised: "femme de menage", source: "everyday" } });
  await held.db.skill.createMany({ data: [["entretien-logement", "Faire le ménage d’un logement"], ["repassage", "Repasser le linge"], ["preparer-repas", "Préparer des repas simples"]].map(([id, label]) => ({ id: id ?? "", label: label ?? "", source: "starter" })) });
  await held.db.metierSkill.create({ data: { romeCode: "K2204", skillId: "entretien-logement", rank: 0 } });
});

const herself = (minutes = 0): Asking & { actor: ActorOf<"beneficiary"> } => testContext(held.db, nadia.actor, new Date(NOW.getTime() + minutes * 60_000));
const herCoach = (minutes = 0): Asking & { actor: ActorOf<"coach"> } => testContext(held.db, coach.actor, new Date(NOW.getTime() + minutes * 60_000));
const given = <C extends QuestionCode>(to: C, form: object): Answer => ({ to, answer: answerSchemas[to].parse(form) }) as Answer;
const say = (to: QuestionCode, form: object, ctx: Asking = herself()) => answerQuestion(ctx, nadia.id, given(to, form));
const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const codeOf = (result: Result<unknown>) => (result.ok ? "ok" : result.refusal.code);
const nextOf = (result: Awaited<ReturnType<typeof say>>) => valueOf(result).next?.code ?? null;

describe("getting to know her", () => {
  it("leads from one question to the next, each answer in her profile, the matching told each time", async () => {
    expect(await countOpenQuestions(herself())).toEqual({ open: questions.length - 1, isNewcomer: true });
    const path = [
      nextOf(await say("place", { communeCode: communes.messei.code })),
      nextOf(await say("travel", { modes: ["scooter"] })),
      nextOf(await say("reach", { means: [{ mode: "scooter", radiusKm: "20", until: "2027-01-31" }] })),
      nextOf(await say("week", { parts: ["school"] })),
      nextOf(await say("hours", { ranges: ["half"] })),
      nextOf(await say("wishes", { acte: "ajouter", romeCode: "K2204" })),
      nextOf(await say("experience", { acte: "ajouter", label: "Ménage chez des voisins", kind: "vie", duration: "years", romeCode: "" })),
      nextOf(await say("skills", { skills: ["repassage"] })),
      nextOf(await say("licences", { licences: ["AM"] })),
      nextOf(await say("speaks", { speaksFrench: "well" })),
      nextOf(await say("reads", { readsFrench: "little" })),
      nextOf(await say("kinds", { kinds: ["EMPLOI", "BENEVOLAT"] })),
      nextOf(await say("avoid", { avoid: ["heavy-loads"] })),
    ];
    expect(path).toEqual(["travel", "reach", "week", "hours", "wishes", "experience", "skills", "licences", "speaks", "reads", "kinds", "avoid", null]);
    const { facts } = await readMyProfile(herself());
    expect(facts).toMatchObject({
      communeName: "Messei", means: [{ mode: "scooter", radiusKm: 20, until: "2027-01-31" }], availability: [{ days: [1, 2, 4, 5], from: "08:45", to: "16:15" }], weeklyHoursMin: 15, weeklyHoursMax: 24,
      projects: [{ romeCode: "K2204", label: "Agent d’entretien" }], experience: [{ label: "Ménage chez des voisins", kind: "vie", months: 36 }], skills: [{ id: "repassage" }], licences: ["AM"],
      speaksFrench: "well", readsFrench: "little", frenchLevel: "B1", kinds: ["EMPLOI", "BENEVOLAT"], avoid: ["heavy-loads"],
    });
    expect(await held.db.outboxEvent.count({ where: { type: "profile.changed" } })).toBe(13);
    expect(await held.db.profileQuestion.groupBy({ by: ["state", "byRole"], _count: true })).toEqual([{ state: "answered", byRole: "beneficiary", _count: 13 }]);
    expect(await countOpenQuestions(herself())).toEqual({ open: 0, isNewcomer: false });
  });

  it("is taken up where it was left; a skipped question changes nothing and does not press", async () => {
    await say("place", { communeCode: communes.flers.code });
    const events = await held.db.outboxEvent.count();
    expect(valueOf(await skipQuestion(herself(), nadia.id, "travel")).next?.code).toBe("week");
    const { lines, next, done } = valueOf(await listQuestions(herself(), nadia.id));
    expect([next?.slug, done, lines.slice(0, 3).map(({ slug, state }) => [slug, state])]).toEqual(["semaine", 2, [["commune", "answered"], ["deplacements", "skipped"], ["semaine", "open"]]]);
    expect(await held.db.outboxEvent.count()).toBe(events);
    // What was told stays told, whatever is skipped later.
    await say("travel", { modes: ["bike"] });
    await skipQuestion(herself(), nadia.id, "travel");
    expect(valueOf(await listQuestions(herself(), nadia.id)).lines[1]).toMatchObject({ state: "answered", answer: ["Vélo"] });
  });

  it("put off once, she is not led there again, and the questions still wait", async () => {
    valueOf(await putOffQuestions(herself(), nadia.id));
    expect(await countOpenQuestions(herself())).toEqual({ open: questions.length - 1, isNewcomer: false });
  });

  it("with her coach at the desk says who entered what, traces the reading, and a stranger finds nobody", async () => {
    valueOf(await readQuestion(herCoach(), nadia.id, "deplacements", null));
    await say("travel", { modes: ["car"] }, herCoach(1));
    await skipQuestion(herCoach(2), nadia.id, "week");
    const { lines } = valueOf(await listQuestions(herself(5), nadia.id));
    expect(lines.filter(({ enteredBy }) => enteredBy !== null).map(({ slug, enteredBy }) => [slug, enteredBy])).toEqual([["deplacements", "Solene, aujourd’hui"], ["semaine", "Solene, aujourd’hui"]]);
    expect((await whoLookedAtMyFile(herself(5))).map(({ what }) => what)).toEqual(["a modifié votre profil", "a ouvert votre dossier"]);
    const stranger = testContext(held.db, (await savedCoach(held.db, orne)).actor);
    const attempts = [await readQuestion(stranger, nadia.id, "commune", null), await listQuestions(stranger, nadia.id), await answerQuestion(stranger, nadia.id, given("avoid", {})), await skipQuestion(stranger, nadia.id, "avoid")];
    expect(attempts.map(codeOf)).toEqual(["person.missing", "person.missing", "person.missing", "person.missing"]);
    expect(await held.db.audit.count({ where: { actorId: stranger.actor.userId } })).toBe(0);
  });

  it("a coach corrects the level that two answers gave; answering again gives it anew", async () => {
    await say("speaks", { speaksFrench: "some" });
    valueOf(await correctFrenchLevel(herCoach(), nadia.id, "B2"));
    expect((await readMyProfile(herself())).facts).toMatchObject({ speaksFrench: "some", frenchLevel: "B2" });
    await say("reads", { readsFrench: "some" });
    expect((await readMyProfile(herself())).facts.frenchLevel).toBe("A2");
  });

  it("takes out what she added, a line that stays keeps its id, and an empty list waits again", async () => {
    await say("experience", { acte: "ajouter", label: "Ménage", kind: "emploi", duration: "year", romeCode: "K2204" });
    const [first] = await held.db.experience.findMany();
    await say("experience", { acte: "ajouter", label: "Cuisine", kind: "benevolat", duration: "months" });
    expect((await held.db.experience.findMany({ where: { label: "Ménage" } })).map(({ id }) => id)).toEqual([first?.id]);
    await say("experience", { acte: "retirer", ligne: "1" });
    expect((await held.db.experience.findMany()).map(({ id }) => id)).toEqual([first?.id]);
    expect(nextOf(await say("experience", { acte: "retirer", ligne: "0" }))).not.toBe("experience");
    expect(valueOf(await listQuestions(herself(), nadia.id)).lines.find(({ slug }) => slug === "parcours")?.state).toBe("open");
  });

  it("refuses what it cannot keep, and nothing of it stays", async () => {
    await say("wishes", { acte: "ajouter", romeCode: "K2204" });
    const before = await held.db.audit.count();
    const refusals = [await say("wishes", { acte: "ajouter", romeCode: "K2204" }), await say("wishes", { acte: "ajouter", romeCode: "A1101" }), await say("place", { communeCode: "99999" }), await say("skills", { skills: ["voler"] })];
    expect(refusals.map(codeOf)).toEqual(["question.wish-twice", "profile.metier-unknown", "profile.commune-unknown", "profile.skill-unknown"]);
    expect([await held.db.audit.count(), await held.db.profileQuestion.count()]).toEqual([before, 1]);
  });
});

describe("the page of a question", () => {
  const body = async (slug: string, words: string | null = null) => valueOf(await readQuestion(herself(), nadia.id, slug, words)).body;
  it("finds a commune as people write it, a former one under the one that took it in", async () => {
    await held.db.commune.create({ data: { code: "61999", name: "Ségrie-Fontaine", departement: "61", postalCodes: ["61100"], lat: 48.8, lng: -0.4, parentCode: communes.athis.code } });
    expect(await body("commune", "mésé")).toMatchObject({ current: { name: "Flers" }, found: [{ value: communes.messei.code, label: "Messei", hint: "61440" }] });
    expect(await body("commune", "zzzz")).toMatchObject({ found: [] });
  });

  it("finds a métier by everyday words, and not the one she has", async () => {
    expect(await body("envies", "fame de menage")).toMatchObject({ chosen: [], found: [{ value: "K2204", label: "Agent d’entretien", hint: "femme de ménage" }] });
    await say("wishes", { acte: "ajouter", romeCode: "K2204" });
    expect(await body("envies", "fame de menage")).toMatchObject({ chosen: ["Agent d’entretien"], found: [] });
  });

  it("shows the skills of her métiers first, then those of life that the referential knows", async () => {
    await say("wishes", { acte: "ajouter", romeCode: "K2204" });
    const { groups } = (await body("savoir-faire")) as { groups: { title: string; options: { value: string }[] }[] };
    expect(groups.map(({ title, options }) => [title, options.map(({ value }) => value)])).toEqual([["Agent d’entretien", ["entretien-logement"]], ["Chez vous, en famille", ["preparer-repas", "repassage"]]]);
  });

  it("says how far in places, and is not there for who has no way to travel", async () => {
    expect(codeOf(await readQuestion(herself(), nadia.id, "distance", null))).toBe("question.unknown");
    await say("travel", { modes: ["car"] });
    const { means } = (await body("distance")) as { means: { radiusKm: number; options: { km: number; label: string }[]; map: { places: unknown[] } }[] };
    expect(means[0]?.radiusKm).toBe(35);
    expect(means[0]?.options.find(({ km }) => km === 20)?.label).toMatch(/^Jusqu’à .*(Athis|Briouze|Domfront)/);
    expect(means[0]?.map.places.length).toBeGreaterThan(1);
  });

  it("keeps « n’importe quand » ticked once she has said it", async () => {
    expect(await body("semaine")).toMatchObject({ values: [] });
    await say("week", { parts: "any" });
    expect(await body("semaine")).toMatchObject({ values: ["any"] });
  });

  it("of no question is missing", async () => {
    expect(codeOf(await readQuestion(herself(), nadia.id, "rien", null))).toBe("question.unknown");
  });
});

it("what is counted in the database is what the whole profile says", async () => {
  const people = [
    { means: [], projects: [] },
    {},
    { means: [{ mode: "scooter" as const, radiusKm: 10 }], licences: ["B"], columns: { frenchLevel: "B1", avoid: ["cold"], contracts: ["CDI"] } },
    { means: [], projects: [], columns: { about: "Bonjour" } },
    { means: [], projects: [], columns: { kinds: ["EMPLOI"], weeklyHoursMax: 20 } },
    { means: [], projects: [], columns: { speaksFrench: "some", frenchLevel: "A2" } },
  ];
  for (const person of people) {
    const one = await savedBeneficiary(held.db, orne, person);
    const ctx = testContext(held.db, one.actor);
    for (const skipped of [false, true]) {
      if (skipped) await skipQuestion(ctx, one.id, "kinds");
      const whole = await findProfileToAsk(held.db, ctx, one.id);
      const open = questionStates(whole?.told ?? ({} as never), whole?.rows ?? []).filter(({ state }) => state === "open").length;
      expect(await countOpenQuestions(ctx)).toEqual({ open, isNewcomer: !skipped && whole?.told.isEmpty });
    }
  }
});
