import { beforeEach, describe, expect, it } from "vitest";
import { addDays } from "#app/domain/kit/calendar-days.ts";
import type { Result } from "#app/domain/kit/result.ts";
import { NOW, nextId } from "#tests/factories/clock.ts";
import { savedBeneficiary, savedCoach, savedStaff, type SavedBeneficiary, type SavedCoach } from "#tests/factories/people.ts";
import { savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { meeting } from "#tests/support/race.ts";
import { closeCoaching } from "./close-coaching.server.ts";
import { handOver } from "./hand-over.server.ts";
import { dateOf } from "./held-episode.server.ts";
import { noteHiring } from "./note-hiring.server.ts";
import { noteLaterJob } from "./note-later-job.server.ts";
import { readCoaching } from "./read-coaching.server.ts";
import { readCoachLoads, readPeopleOfCoach } from "./read-coach-loads.server.ts";
import { renewCoaching } from "./renew-coaching.server.ts";
import { setCoachingRules } from "./set-coaching-rules.server.ts";
import { startCoaching } from "./start-coaching.server.ts";

const held = useDatabase();
let orne: SavedTerritory;
let coach: SavedCoach;
let next: SavedCoach;
let nadia: SavedBeneficiary;

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune CASCADE`;
  orne = await savedTerritory(held.db);
  coach = await savedCoach(held.db, orne);
  next = await savedCoach(held.db, orne, { firstName: "Karim", areaId: orne.areas.alencon.id });
  nadia = await savedBeneficiary(held.db, orne, { coachId: coach.id });
});

const TODAY = "2026-11-20";
const at = (day: string) => new Date(`${day}T08:00:00Z`);
const coachs = (day = TODAY, who = coach) => testContext(held.db, who.actor, at(day));
const code = (result: Result<unknown>) => (result.ok ? "ok" : result.refusal.code);
const episodes = () => held.db.coachingEpisode.findMany({ where: { beneficiaryId: nadia.id }, orderBy: { startsOn: "asc" } });
const bye = { exit: "emploi-cdi", closedOn: TODAY, note: "", relayTo: "" };

describe("a coaching from its start to its end", () => {
  it("starts, follows the hiring, is renewed once with its reason, ends by an exit, and a job found after counts", async () => {
    expect(code(await startCoaching(coachs(), nadia.id, TODAY))).toBe("ok");
    expect(await noteHiring(coachs("2027-04-20"), nadia.id, "2027-04-20")).toEqual({ ok: true, value: { endsOn: "2027-06-19" } });
    expect(await noteHiring(coachs("2027-05-01"), nadia.id, null)).toEqual({ ok: true, value: { endsOn: "2027-05-19" } });
    expect(code(await renewCoaching(coachs("2027-05-10"), nadia.id, "Permis B en juin"))).toBe("ok");
    expect(code(await renewCoaching(coachs("2027-11-10"), nadia.id, "Encore"))).toBe("episode.renewed-already");
    expect(code(await closeCoaching(coachs("2027-11-19"), nadia.id, { exit: "relais", closedOn: "2027-11-19", note: "", relayTo: "CCAS de Flers" }))).toBe("ok");
    expect(code(await noteLaterJob(coachs("2027-12-20"), nadia.id, { exit: "emploi-cdd-court", on: "2027-12-15" }))).toBe("ok");
    const [first, second] = (await readCoaching(coachs("2027-12-20"), nadia.id)).episodes.toReversed();
    expect(first).toMatchObject({ stay: 1, rank: "premiere-intention", startsOn: TODAY, closedOn: "2027-05-09", exit: "renouvellement", phase: "closed" });
    expect(second).toMatchObject({ stay: 1, rank: "renouvellement", renewalReason: "Permis B en juin", startsOn: "2027-05-10", endsOn: "2027-11-19", exit: "relais", relayTo: "CCAS de Flers", laterExit: "emploi-cdd-court", laterOn: "2027-12-15" });
  });

  it("past its end stays open, and is read as over, until someone says how it ended", async () => {
    await startCoaching(coachs(), nadia.id, TODAY);
    const [episode] = (await readCoaching(coachs("2027-09-01"), nadia.id)).episodes;
    expect(episode).toMatchObject({ phase: "over", closedOn: null, exit: null });
    expect(code(await startCoaching(coachs("2027-09-01"), nadia.id, "2027-09-01"))).toBe("episode.open-already");
  });

  it("begins again when she comes back: another stay, the first one kept", async () => {
    await startCoaching(coachs(), nadia.id, TODAY);
    await closeCoaching(coachs("2027-01-10"), nadia.id, { ...bye, closedOn: "2027-01-10" });
    expect(code(await startCoaching(coachs("2027-06-01"), nadia.id, "2027-06-01"))).toBe("ok");
    expect((await episodes()).map(({ stay, rank }) => [stay, rank])).toEqual([[1, "premiere-intention"], [2, "premiere-intention"]]);
    expect(code(await renewCoaching(coachs("2027-11-20"), nadia.id, "Embauche prévue"))).toBe("ok");
  });

  it("counts by the rules that the administrator wrote, and only what begins after", async () => {
    await startCoaching(coachs(), nadia.id, TODAY);
    const admin = await savedStaff(held.db, orne, "admin");
    const { rules } = await readCoachLoads(testContext(held.db, admin.actor));
    await setCoachingRules(testContext(held.db, admin.actor), { ...rules, months: 4, renewalMonths: 0 });
    const lea = await savedBeneficiary(held.db, orne, { firstName: "Lea", coachId: coach.id });
    await startCoaching(coachs(), lea.id, TODAY);
    expect((await readCoaching(coachs(), lea.id)).episodes[0]).toMatchObject({ endsOn: "2027-03-19" });
    expect((await readCoaching(coachs(), nadia.id)).episodes[0]).toMatchObject({ endsOn: "2027-05-19" });
    expect(code(await renewCoaching(coachs("2027-05-10"), nadia.id, "Permis"))).toBe("episode.no-renewal-here");
  });

  it("is the coach's of today alone, and each act is in the person's audit", async () => {
    const acts = [startCoaching(coachs(TODAY, next), nadia.id, TODAY), noteHiring(coachs(TODAY, next), nadia.id, TODAY), renewCoaching(coachs(TODAY, next), nadia.id, "x"), closeCoaching(coachs(TODAY, next), nadia.id, bye), noteLaterJob(coachs(TODAY, next), nadia.id, { exit: "emploi", on: TODAY })];
    expect((await Promise.all(acts)).map(code)).toEqual(Array.from({ length: 5 }, () => "person.missing"));
    expect((await readCoaching(coachs(TODAY, next), nadia.id)).episodes).toEqual([]);
    await startCoaching(coachs(), nadia.id, TODAY);
    expect(await held.db.audit.findMany({ where: { beneficiaryId: nadia.id } })).toMatchObject([{ action: "coaching.changed", actorId: coach.id }]);
  });
});

describe("two at the same moment", () => {
  it("start one coaching, not two", async () => {
    const both = await meeting(held.db, "coaching_episode", [() => startCoaching(coachs(), nadia.id, TODAY), () => startCoaching(coachs(), nadia.id, TODAY)]);
    expect(both.map(code).sort()).toEqual(["episode.open-already", "ok"]);
    expect(await episodes()).toHaveLength(1);
  });

  it("renew once", async () => {
    await startCoaching(coachs(), nadia.id, TODAY);
    const both = await meeting(held.db, "coaching_episode", [() => renewCoaching(coachs("2027-05-10"), nadia.id, "A"), () => renewCoaching(coachs("2027-05-10"), nadia.id, "B")]);
    expect(both.map(code).sort()).toEqual(["episode.renewed-already", "ok"]);
    expect(await episodes()).toHaveLength(2);
  });

  it("hand over once: the second finds her gone", async () => {
    const third = await savedCoach(held.db, orne, { firstName: "Lou" });
    const to = (toId: string) => () => handOver(coachs(), { beneficiaryIds: [nadia.id], fromId: coach.id, toId, note: "" });
    const both = await meeting(held.db, "beneficiary", [to(next.id), to(third.id)]);
    expect(both.map(code).sort()).toEqual(["hand-over.moved-meanwhile", "ok"]);
    expect(await held.db.coachChange.count()).toBe(1);
  });
});

describe("the database itself", () => {
  const row = (given: object) => held.db.coachingEpisode.create({ data: { id: nextId(), beneficiaryId: nadia.id, coachId: coach.id, rank: "premiere-intention", startsOn: dateOf(TODAY), endsOn: dateOf("2027-05-19"), ...given } });
  it.each([
    ["one-open-episode", { stay: 2 }],
    ["episode-days-in-order", { stay: 2, endsOn: dateOf("2026-11-19"), closedOn: dateOf(TODAY), exit: "emploi" }],
    ["episode-days-in-order", { stay: 2, closedOn: dateOf("2026-11-19"), exit: "emploi" }],
    ["episode-closed-by-an-exit", { stay: 2, closedOn: dateOf(TODAY) }],
    ["episode-relay-says-to-whom", { stay: 2, closedOn: dateOf(TODAY), exit: "relais" }],
    ["renewal-has-a-reason", { rank: "renouvellement", closedOn: dateOf(TODAY), exit: "emploi" }],
    ["episode-rank", { stay: 2, rank: "troisieme", renewalReason: "x", closedOn: dateOf(TODAY), exit: "emploi" }],
    ["stay.*rank", { closedOn: dateOf(TODAY), exit: "emploi" }],
  ])("refuses what breaks « %s »", async (name, given) => {
    await row({});
    // A unique index is named by its columns, a check by its rule.
    await expect(row(given)).rejects.toThrow(name === "one-open-episode" ? /beneficiary_id|one-open-episode/ : new RegExp(name));
  });
});

describe("a hand-over", () => {
  const inTwoDays = new Date(NOW.getTime() + 2 * 86_400_000);
  beforeEach(async () => {
    await startCoaching(coachs(), nadia.id, TODAY);
    const appointment = (startsAt: Date, status = "fixe") => ({ id: nextId(), beneficiaryId: nadia.id, coachId: coach.id, kind: "individuel", startsAt, status });
    await held.db.appointment.createMany({ data: [appointment(inTwoDays), appointment(new Date(NOW.getTime() - 86_400_000), "honore")] });
    await held.db.coachTask.createMany({ data: [{ id: nextId(), beneficiaryId: nadia.id, coachId: coach.id, title: "Relire le CV" }, { id: nextId(), beneficiaryId: nadia.id, coachId: coach.id, title: "Fait", doneAt: NOW }] });
  });
  const told = async () => (await held.db.notification.findMany({ select: { userId: true, kind: true } })).map(({ userId, kind }) => `${kind} ${userId}`).sort();

  it("gives what is to come to the next coach, leaves what is past, keeps who and when, and tells both and the person", async () => {
    expect(code(await handOver(coachs(), { beneficiaryIds: [nadia.id], fromId: coach.id, toId: next.id, note: "Cherche le matin." }))).toBe("ok");
    expect((await held.db.appointment.findMany({ orderBy: { startsAt: "asc" } })).map(({ coachId }) => coachId)).toEqual([coach.id, next.id]);
    expect((await held.db.coachTask.findMany({ orderBy: { title: "asc" } })).map(({ coachId }) => coachId)).toEqual([coach.id, next.id]);
    expect((await episodes()).map(({ coachId }) => coachId)).toEqual([next.id]);
    expect((await readCoaching(coachs(TODAY, next), nadia.id)).changes).toMatchObject([{ fromName: "Solene Martin", toName: "Karim Martin", note: "Cherche le matin.", at: at(TODAY) }]);
    expect(await told()).toEqual([`coach-changed ${nadia.userId}`, `portfolio-changed ${next.id}`].sort());
    expect(code(await closeCoaching(coachs(), nadia.id, bye)), "the one before no longer acts").toBe("person.missing");
  });

  it("shows the note to the coach it was for, not to those who come later", async () => {
    await handOver(coachs(), { beneficiaryIds: [nadia.id], fromId: coach.id, toId: next.id, note: "Entre nous." });
    await handOver(coachs(addDays(TODAY, 1), next), { beneficiaryIds: [nadia.id], fromId: next.id, toId: coach.id, note: "Retour." });
    expect((await readCoaching(coachs(), nadia.id)).changes.map(({ note }) => note)).toEqual(["Retour.", ""]);
  });

  it("of several people by the administrator is all or none, and tells the coach before once", async () => {
    const lea = await savedBeneficiary(held.db, orne, { firstName: "Lea", coachId: coach.id });
    const elsewhere = await savedBeneficiary(held.db, orne, { firstName: "Zoe", coachId: next.id });
    const admin = testContext(held.db, (await savedStaff(held.db, orne, "admin")).actor);
    expect(code(await handOver(admin, { beneficiaryIds: [nadia.id, elsewhere.id], fromId: coach.id, toId: next.id, note: "" }))).toBe("hand-over.moved-meanwhile");
    expect(await told()).toEqual([]);
    expect(await handOver(admin, { beneficiaryIds: [nadia.id, lea.id, lea.id], fromId: coach.id, toId: next.id, note: "" })).toEqual({ ok: true, value: { count: 2 } });
    expect(await told()).toEqual([`coach-changed ${nadia.userId}`, `coach-changed ${lea.userId}`, `portfolio-changed ${next.id}`, `portfolio-changed ${coach.id}`].sort());
    expect((await readPeopleOfCoach(admin, coach.id))?.people).toEqual([]);
    expect((await readPeopleOfCoach(admin, next.id))?.people.map(({ name }) => name)).toEqual(["Lea Robert", "Nadia Robert", "Zoe Robert"]);
  });

  it("is refused to oneself, to someone who is no coach, to a closed account, and of nobody", async () => {
    const gone = await savedCoach(held.db, orne, { firstName: "Ida" });
    await held.db.user.update({ where: { id: gone.id }, data: { disabledAt: NOW } });
    const to = (toId: string, beneficiaryIds = [nadia.id]) => handOver(coachs(), { beneficiaryIds, fromId: coach.id, toId, note: "" });
    expect((await Promise.all([to(coach.id), to(nadia.userId), to(gone.id), to(next.id, [])])).map(code)).toEqual(["hand-over.coach-missing", "hand-over.coach-missing", "hand-over.coach-missing", "hand-over.nobody"]);
  });
});
