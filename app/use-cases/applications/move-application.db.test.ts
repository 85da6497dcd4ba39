import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { moveSchema } from "#app/domain/applications/application.schema.ts";
import { applicationStates } from "#app/domain/applications/states.ts";
import type { Result } from "#app/domain/kit/result.ts";
import { savedApplication, savedMatch, savedRecommendation } from "#tests/factories/applications.ts";
import { NOW } from "#tests/factories/clock.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, savedEmployer, savedStaff, type SavedBeneficiary, type SavedCoach, type SavedEmployer } from "#tests/factories/people.ts";
import { savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { meeting } from "#tests/support/race.ts";
import { whoLookedAtMyFile } from "../profiles/who-looked-at-my-file.server.ts";
import { listApplicationsOfOffer } from "./list-applications-of-offer.server.ts";
import { moveApplication } from "./move-application.server.ts";
import { readApplication } from "./read-application.server.ts";

const held = useDatabase();
let orne: SavedTerritory;
let coach: SavedCoach;
let employer: SavedEmployer;
let rival: SavedEmployer;
let nadia: SavedBeneficiary;
let offerId: string;
let sentId: string;

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune, outbox_event, audit CASCADE`;
  orne = await savedTerritory(held.db);
  coach = await savedCoach(held.db, orne);
  employer = await savedEmployer(held.db, orne);
  rival = await savedEmployer(held.db, orne, { organisation: { name: "Net Plus" } });
  nadia = await savedBeneficiary(held.db, orne, { coachId: coach.id, phone: "+33639980102", columns: { about: "Soigneuse", frenchLevel: "A2", avoid: ["heavy-loads"] } });
  offerId = (await savedOffer(held.db, orne, { organisationId: employer.organisationId })).id;
  sentId = (await savedApplication(held.db, nadia.id, offerId, { columns: { message: "Bonjour" } })).id;
});

const move = (actor: Actor, id: string, given: object) => moveApplication(testContext(held.db, actor), id, moveSchema.parse(given));
const codeOf = (result: Result<unknown>) => (result.ok ? "ok" : result.refusal.code);
const row = () => held.db.application.findUniqueOrThrow({ where: { id: sentId }, include: { history: { orderBy: [{ at: "asc" }] } } });
const facts = async () => (await held.db.outboxEvent.findMany({ orderBy: { id: "asc" } })).map((fact) => fact.type);
const rendezVous = { to: "entretien", meetingDay: "26/11/2026", meetingTime: "9h30", meetingPlace: "Zone de la Crochère" };

describe("an employer", () => {
  it("proposes a meeting: day, hour and place, the history, one fact, one line she can read", async () => {
    expect(await move(employer.actor, sentId, { ...rendezVous, seenState: "positionne" })).toEqual({ ok: true, value: { applicationId: sentId, offerId, state: "entretien", others: null } });
    const moved = await row();
    expect(moved).toMatchObject({ state: "entretien", interviewAt: new Date("2026-11-26T08:30:00Z"), interviewNote: "Zone de la Crochère", movedAt: NOW });
    expect(moved.history.at(-1)).toMatchObject({ from: "positionne", to: "entretien", byRole: "employer", byId: employer.id });
    expect(await held.db.outboxEvent.findMany()).toMatchObject([{ type: "application.moved", payload: { applicationId: sentId, eventId: moved.history.at(-1)?.id } }]);
    expect((await whoLookedAtMyFile(testContext(held.db, nadia.actor))).map((line) => `${line.day} ${line.who} ${line.what}`)).toEqual(["aujourd’hui Clair et Net (employeur) a fait avancer votre réponse"]);
  });

  it("is refused a meeting in the past or without a day, a « non » without a reason, and another employer's answer", async () => {
    expect(codeOf(await move(employer.actor, sentId, { ...rendezVous, meetingDay: "2026-11-20", meetingTime: "09:00" }))).toBe("application.meeting-in-the-past");
    expect(codeOf(await move(employer.actor, sentId, { to: "entretien" }))).toBe("application.meeting-missing");
    expect(codeOf(await move(employer.actor, sentId, { to: "refuse" }))).toBe("application.reason-missing");
    expect(codeOf(await move(employer.actor, sentId, { to: "refuse", reason: "garde-enfants" }))).toBe("application.reason-unknown");
    expect(codeOf(await move(rival.actor, sentId, rendezVous))).toBe("application.missing");
    expect([(await row()).state, await facts(), await held.db.audit.count()]).toEqual(["positionne", [], 0]);
  });

  it("says no with a reason that stays in the house: neither her page nor the fact holds it", async () => {
    await move(employer.actor, sentId, { to: "refuse", reason: "competences", note: "Pas assez d’expérience" });
    expect((await row()).history.at(-1)).toMatchObject({ to: "refuse", reason: "competences", note: "Pas assez d’expérience" });
    expect(JSON.stringify(await held.db.outboxEvent.findMany({ select: { payload: true } }))).not.toContain("competences");
  });

  it("accepts one and closes nobody: he is shown who still waits", async () => {
    const lea = await savedBeneficiary(held.db, orne, { firstName: "Lea" });
    const other = await savedApplication(held.db, lea.id, offerId);
    expect(await move(employer.actor, sentId, { to: "accepte" })).toMatchObject({ ok: true, value: { state: "accepte", others: { waiting: 1, accepted: 1, posts: 1 } } });
    expect((await held.db.application.findUniqueOrThrow({ where: { id: other.id } })).state).toBe("positionne");
  });

  it("and her coach who answer at the same moment: one does, the other is told to look again", async () => {
    const results = await meeting(held.db, "application", [
      () => move(employer.actor, sentId, rendezVous),
      () => move(coach.actor, sentId, { to: "refuse", reason: "poste-pourvu" }),
      () => move(employer.actor, sentId, { to: "accepte" }),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const refused = results.filter((result) => !result.ok).map(codeOf);
    expect(new Set(refused)).toEqual(new Set(["application.moved-meanwhile"]));
    expect([(await row()).history.length, (await facts()).length]).toEqual([2, 1]);
  });

  it("on a page that is out of date moves nothing, even where the table would let him", async () => {
    await move(coach.actor, sentId, rendezVous);
    expect(codeOf(await move(employer.actor, sentId, { to: "accepte", seenState: "positionne" }))).toBe("application.moved-meanwhile");
    expect((await row()).state).toBe("entretien");
  });

  it("never sees a proposal that she has not accepted, nor moves it", async () => {
    const lea = await savedBeneficiary(held.db, orne, { firstName: "Lea", coachId: coach.id });
    const proposal = await savedRecommendation(held.db, { beneficiaryId: lea.id, offerId, coachId: coach.id });
    expect(codeOf(await move(employer.actor, proposal.applicationId, rendezVous))).toBe("application.missing");
    expect(codeOf(await readApplication(testContext(held.db, employer.actor), proposal.applicationId))).toBe("application.missing");
    expect(await move(coach.actor, proposal.applicationId, { to: "sans-suite", reason: "proposition-annulee" })).toMatchObject({ ok: true });
    expect(await held.db.recommendation.findFirstOrThrow()).toMatchObject({ answer: null, answeredAt: NOW });
  });
});

describe("the others", () => {
  it("confirm the start at a day that is not to come, whoever knows it", async () => {
    await move(employer.actor, sentId, { to: "accepte" });
    expect(codeOf(await move(nadia.actor, sentId, { to: "demarre", startedOn: "2026-11-21" }))).toBe("application.start-in-the-future");
    expect(codeOf(await move(nadia.actor, sentId, { to: "demarre", startedOn: "2026-11-19" }))).toBe("ok");
    expect((await row()).hiredOn).toEqual(new Date("2026-11-19T00:00:00Z"));
    expect(codeOf(await move(coach.actor, sentId, { to: "suivi" }))).toBe("ok");
  });

  it("note what an employer says on the phone, when they are the help line", async () => {
    const hotliner = await savedStaff(held.db, orne, "hotliner");
    expect(codeOf(await move(hotliner.actor, sentId, rendezVous))).toBe("ok");
    expect(await held.db.applicationEvent.findFirstOrThrow({ where: { applicationId: sentId, to: "entretien" } })).toMatchObject({ byRole: "hotliner", byId: hotliner.id });
  });

  it("may not move what is not theirs: another coach's person, a visitor; nor send her card by this door", async () => {
    const stranger = await savedCoach(held.db, orne);
    expect(codeOf(await move(stranger.actor, sentId, rendezVous))).toBe("application.missing");
    expect(codeOf(await move({ role: "nobody" }, sentId, rendezVous))).toBe("application.missing");
    await move(nadia.actor, sentId, { to: "retire", reason: "horaires" });
    expect(codeOf(await move(nadia.actor, sentId, { to: "positionne" }))).toBe("application.not-yours-to-move");
  });

  it("of the database know the same states as the table", async () => {
    for (const state of applicationStates) await held.db.application.update({ where: { id: sentId }, data: { state } });
    const [constraint] = await held.db.$queryRaw<{ definition: string }[]>`SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conname = 'application-state'`;
    expect((constraint?.definition.match(/'[a-z-]+'/g) ?? []).map((quoted) => quoted.slice(1, -1)).sort()).toEqual([...applicationStates].sort());
  });
});

describe("what an employer reads", () => {
  it("of an answer: her words, her CV, the criteria of his offer; and it is written in her file", async () => {
    await savedMatch(held.db, nadia.id, offerId, {
      reasons: [{ points: 0, isBlocking: true, code: "avoided", constraints: ["heavy-loads"] }, { points: 90, isBlocking: false, code: "travel", mode: "scooter", km: 3 }, { points: 187, isBlocking: false, code: "skills", known: ["laver"], missing: [] }],
    });
    await held.db.situation.create({ data: { beneficiaryId: nadia.id, sex: "F", birthYear: 1987, family: "monoparentale", rsaSince: ">36", orientation: "sociale" } });
    const read = await readApplication(testContext(held.db, employer.actor), sentId);
    if (!read.ok) throw new Error(read.refusal.code);
    expect(read.value).toMatchObject({ firstName: "Nadia", message: "Bonjour", state: "positionne", cv: { name: "Nadia Robert", communeName: "Flers", about: "Soigneuse", languages: [] } });
    expect(read.value.match?.reasons.map((reason) => reason.code)).toEqual(["skills"]);
    expect(read.value.moves.map((one) => one.button)).toEqual(["Plus tard", "Rencontrer", "Accepter", "Non merci"]);
    expect(JSON.stringify(read.value)).not.toMatch(/1987|monoparentale|sociale|>36|heavy|scooter|avoid|A2|48\.7|"lat"|birth|rsa|score/i);
    expect(await held.db.audit.findMany()).toMatchObject([{ action: "profile.read", actorId: employer.id, subjectType: "application", subjectId: sentId, beneficiaryId: nadia.id, at: NOW }]);
  });

  it("of an answer that is not his: nothing, and nothing is written", async () => {
    expect(codeOf(await readApplication(testContext(held.db, rival.actor), sentId))).toBe("application.missing");
    expect(await held.db.audit.count()).toBe(0);
  });

  it("of an answer she took back: that she did, without her words nor her CV", async () => {
    await move(nadia.actor, sentId, { to: "retire", reason: "garde-enfants" });
    const read = await readApplication(testContext(held.db, employer.actor), sentId);
    expect(read).toMatchObject({ ok: true, value: { state: "retire", label: "Réponse retirée", cv: null, message: "", match: null, moves: [] } });
    expect(JSON.stringify(read)).not.toMatch(/garde|Robert|Bonjour/);
  });

  it("of his offer: cards in the order they came, those to read first, first names only; not another's", async () => {
    const people = await Promise.all(["Awa", "Bea", "Cleo"].map((firstName) => savedBeneficiary(held.db, orne, { firstName, lastName: "Secret", coachId: coach.id })));
    const [awa, bea, cleo] = people as [SavedBeneficiary, SavedBeneficiary, SavedBeneficiary];
    await savedApplication(held.db, awa.id, offerId, { movedDaysAgo: 5 });
    await savedApplication(held.db, bea.id, offerId, { state: "accepte", movedDaysAgo: 9 });
    await savedRecommendation(held.db, { beneficiaryId: cleo.id, offerId, coachId: coach.id });
    const listed = await listApplicationsOfOffer(testContext(held.db, employer.actor), offerId);
    if (!listed.ok) throw new Error(listed.refusal.code);
    expect(listed.value.cards.map((card) => [card.shortName, card.label])).toEqual([["Awa S.", "À lire"], ["Nadia R.", "À lire"], ["Bea S.", "Acceptée"]]);
    expect(listed.value.counts).toEqual({ waiting: 2, accepted: 1 });
    expect(JSON.stringify(listed.value)).not.toMatch(/Secret|Robert|@|\+33/);
    expect(codeOf(await listApplicationsOfOffer(testContext(held.db, rival.actor), offerId))).toBe("offer.missing");
  });
});
