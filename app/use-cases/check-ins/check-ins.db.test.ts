import { beforeEach, describe, expect, it } from "vitest";
import type { Result } from "#app/domain/kit/result.ts";
import { checkInToken, shareToken } from "#app/infra/secrets.server.ts";
import { savedApplication } from "#tests/factories/applications.ts";
import { NOW } from "#tests/factories/clock.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, savedEmployer, savedStaff, type SavedBeneficiary, type SavedCoach, type SavedEmployer } from "#tests/factories/people.ts";
import { savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { moveApplication } from "../applications/move-application.server.ts";
import { readRetention } from "../indicators/read-retention.server.ts";
import { answerCheckIn } from "./answer-check-in.server.ts";
import { changeWork } from "./change-work.server.ts";
import { listFollowUps } from "./list-follow-ups.server.ts";
import { openCheckIn } from "./open-check-in.server.ts";
import { planCheckInsOf } from "./plan-check-ins.server.ts";
import { readWork } from "./read-work.server.ts";
import { sendCheckIns } from "./send-check-ins.server.ts";

const held = useDatabase();
let orne: SavedTerritory;
let solene: SavedCoach;
let other: SavedCoach;
let nadia: SavedBeneficiary;
let bruno: SavedEmployer;
let workId: string;
const DAY = 86_400_000;
const at = (days: number) => new Date(NOW.getTime() + days * DAY);
const system = (days = 0) => testContext(held.db, { role: "system" }, at(days));
const coach = (days = 0, who = solene) => testContext(held.db, who.actor, at(days));
const anyone = (days = 0) => testContext(held.db, { role: "nobody" }, at(days));
const codeOf = (result: Result<unknown>) => (result.ok ? "ok" : result.refusal.code);
const one = (side: "person" | "employer", milestone = "j2") => held.db.checkIn.findUniqueOrThrow({ where: { applicationId_side_milestone: { applicationId: workId, side, milestone } } });
const linkOf = async (side: "person" | "employer", milestone = "j2") => checkInToken((await one(side, milestone)).id);
const say = async (side: "person" | "employer", answer: "well" | "trouble" | "stopped", days: number, milestone = "j2") => answerCheckIn(anyone(days), await linkOf(side, milestone), "203.0.113.9", { act: "repondre", answer });
const messages = () => held.db.notification.findMany({ where: { kind: { startsWith: "check-in" } }, orderBy: { createdAt: "asc" }, select: { kind: true, userId: true } });
const toCall = async (days: number) => (await listFollowUps(coach(days))).calls.map(({ side, milestone }) => `${side} ${milestone}`);
const badSigns = async (days: number, who = solene) => (await listFollowUps(coach(days, who))).badSigns.map(({ side, answer, word }) => `${side} ${answer} ${word}`.trim());

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune, outbox_event, audit, rate_limit CASCADE`;
  orne = await savedTerritory(held.db);
  [solene, other] = [await savedCoach(held.db, orne), await savedCoach(held.db, orne, { firstName: "Karim" })];
  nadia = await savedBeneficiary(held.db, orne, { coachId: solene.id });
  bruno = await savedEmployer(held.db, orne);
  const offer = await savedOffer(held.db, orne, { organisationId: bruno.organisationId });
  workId = (await savedApplication(held.db, nadia.id, offer.id, { state: "demarre", columns: { hiredOn: new Date("2026-11-20") } })).id;
  await planCheckInsOf(system(), workId);
});

describe("when news are asked", () => {
  it("fourteen are planned, once; two at the same moment write no more", async () => {
    await Promise.all([planCheckInsOf(system(), workId), planCheckInsOf(system(1), workId)]);
    expect(await held.db.checkIn.count()).toBe(14);
    expect((await one("person", "m3")).dueOn.toISOString()).toContain("2027-02-20");
  });

  it("the first day is put right: what waits moves, with the fact that sets it going; out of another coach's reach", async () => {
    expect(codeOf(await changeWork(coach(0, other), workId, { act: "debut", hiredOn: "2026-11-18" }))).toBe("application.missing");
    expect(codeOf(await changeWork(coach(), workId, { act: "debut", hiredOn: "2026-12-18" }))).toBe("application.start-in-the-future");
    expect(codeOf(await changeWork(coach(), workId, { act: "debut", hiredOn: "2026-11-18" }))).toBe("ok");
    expect(await held.db.outboxEvent.findMany({ where: { type: "work.dated" }, select: { payload: true } })).toEqual([{ payload: { applicationId: workId } }]);
    await planCheckInsOf(system(), workId);
    expect((await one("employer")).dueOn.toISOString()).toContain("2026-11-20");
  });

  it("the work ends: the last day and the reason are kept, what waits is cancelled, its link has nothing left to ask", async () => {
    const token = await linkOf("person");
    expect(codeOf(await changeWork(coach(5), workId, { act: "fin", reason: "contrat-fini", endedOn: "2026-11-19" }))).toBe("application.end-before-start");
    expect(codeOf(await changeWork(coach(5), workId, { act: "fin", reason: "contrat-fini", endedOn: "2026-12-19" }))).toBe("application.end-in-the-future");
    expect(codeOf(await changeWork(coach(5), workId, { act: "fin", reason: "contrat-fini", endedOn: "2026-11-23" }))).toBe("ok");
    await planCheckInsOf(system(5), workId);
    expect(await held.db.checkIn.count({ where: { cancelledAt: null } })).toBe(0);
    expect(await held.db.application.findUniqueOrThrow({ where: { id: workId }, select: { state: true, endedOn: true } })).toEqual({ state: "rompu", endedOn: new Date("2026-11-23") });
    expect(codeOf(await answerCheckIn(anyone(6), token, "203.0.113.9", { act: "repondre", answer: "well" }))).toBe("check-in.over");
    expect(await sendCheckIns(system(6))).toEqual({ sent: 0, reminded: 0 });
  });

  it("an end that nobody dates is today's; work that was never dated has no last day", async () => {
    const move = (id: string) => moveApplication(coach(3), id, { to: "rompu", seenState: null, reason: "autre", note: "", meetingDay: null, meetingTime: null, meetingPlace: "", startedOn: null, endedOn: null });
    expect(codeOf(await move(workId))).toBe("ok");
    expect((await held.db.application.findUniqueOrThrow({ where: { id: workId } })).endedOn).toEqual(new Date("2026-11-23"));
    const undated = await savedApplication(held.db, nadia.id, (await savedOffer(held.db, orne)).id, { state: "suivi" });
    expect(codeOf(await move(undated.id))).toBe("ok");
    expect((await held.db.application.findUniqueOrThrow({ where: { id: undated.id } })).endedOn).toBeNull();
  });
});

describe("asking", () => {
  it("once on the day, once more three days after, then the coach is asked to call; run twice, nobody is told twice", async () => {
    expect(await sendCheckIns(system(1))).toEqual({ sent: 0, reminded: 0 });
    expect(await sendCheckIns(system(2))).toEqual({ sent: 2, reminded: 0 });
    expect(await sendCheckIns(system(2))).toEqual({ sent: 0, reminded: 0 });
    expect((await messages()).sort((a, b) => (a.kind < b.kind ? -1 : 1))).toEqual([{ kind: "check-in-employer", userId: bruno.id }, { kind: "check-in-person", userId: nadia.userId }]);
    expect(await sendCheckIns(system(5))).toEqual({ sent: 0, reminded: 2 });
    expect(await toCall(7)).toEqual([]);
    expect(await sendCheckIns(system(9))).toEqual({ sent: 0, reminded: 0 });
    expect(await messages()).toHaveLength(4);
    expect((await toCall(9)).sort()).toEqual(["employer j2", "person j2"]);
    expect((await listFollowUps(coach(9, other))).calls).toEqual([]);
    expect(await toCall(14)).toHaveLength(2);
    expect(await toCall(15)).toEqual([]);
  });

  it("two runs at the same moment write each message once", async () => {
    await Promise.all([sendCheckIns(system(2)), sendCheckIns(system(2))]);
    expect(await messages()).toHaveLength(2);
  });

  it("whom nothing reaches is called at once", async () => {
    await held.db.user.update({ where: { id: nadia.userId }, data: { email: null, phone: null } });
    await held.db.user.update({ where: { id: bruno.id }, data: { disabledAt: NOW } });
    expect(await sendCheckIns(system(2))).toEqual({ sent: 0, reminded: 0 });
    expect((await toCall(2)).sort()).toEqual(["employer j2", "person j2"]);
  });

  it("who answered is asked nothing more of that moment", async () => {
    await sendCheckIns(system(2));
    await say("person", "well", 2);
    expect(await sendCheckIns(system(5))).toEqual({ sent: 0, reminded: 1 });
    expect(await toCall(9)).toEqual(["employer j2"]);
  });
});

describe("answering by the link", () => {
  it("opening it changes nothing; an address of another kind or made up opens nothing", async () => {
    const token = await linkOf("person");
    const opened = await openCheckIn(anyone(2), token, "203.0.113.9");
    expect(opened.ok && opened.value).toMatchObject({ side: "person", firstName: "Nadia", answer: null, isOver: false });
    expect((await one("person")).answeredAt).toBeNull();
    for (const bad of ["", "x", token.slice(1), `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`, shareToken((await one("person")).id)]) expect(codeOf(await openCheckIn(anyone(2), bad, "203.0.113.9"))).toBe("check-in.missing");
    expect(codeOf(await openCheckIn(anyone(60), token, "203.0.113.9"))).toBe("ok");
    expect(codeOf(await say("person", "well", 60))).toBe("check-in.over");
  });

  it("the first news make the application « suivi », by nobody's hand; both sides at once as well", async () => {
    expect((await Promise.all([say("person", "well", 2), say("employer", "well", 2)])).map(codeOf)).toEqual(["ok", "ok"]);
    expect((await held.db.application.findUniqueOrThrow({ where: { id: workId } })).state).toBe("suivi");
    expect(await held.db.applicationEvent.count({ where: { applicationId: workId, to: "suivi", byRole: "system" } })).toBe(1);
  });

  it("something wrong: a line in her coach's day until it is dealt with, and one message; another coach sees nothing", async () => {
    await say("person", "trouble", 2);
    expect(codeOf(await answerCheckIn(anyone(2), await linkOf("person"), "203.0.113.9", { act: "mot", word: "Le bus ne passe plus" }))).toBe("ok");
    expect(await badSigns(2)).toEqual(["person trouble Le bus ne passe plus"]);
    expect(await badSigns(2, other)).toEqual([]);
    expect(await held.db.notification.count({ where: { userId: solene.id, kind: "application-followed" } })).toBe(1);
    const { id } = await one("person");
    expect(codeOf(await changeWork(coach(3, other), workId, { act: "vu", checkInId: id }))).toBe("check-in.missing");
    expect(codeOf(await changeWork(coach(3), workId, { act: "vu", checkInId: id }))).toBe("ok");
    expect(await badSigns(3)).toEqual([]);
    await say("person", "stopped", 4);
    expect(await badSigns(4)).toEqual(["person stopped Le bus ne passe plus"]);
    await say("person", "well", 4);
    expect(await badSigns(4)).toEqual([]);
  });

  it("a word before any answer is told what to do", async () => {
    expect(codeOf(await answerCheckIn(anyone(2), await linkOf("employer"), "203.0.113.9", { act: "mot", word: "Bien" }))).toBe("check-in.unanswered");
  });

  it("what one side says is nowhere in what the other reads", async () => {
    await say("person", "trouble", 2);
    await answerCheckIn(anyone(2), await linkOf("person"), "203.0.113.9", { act: "mot", word: "secret de Nadia" });
    await say("employer", "stopped", 2);
    await answerCheckIn(anyone(2), await linkOf("employer"), "203.0.113.9", { act: "mot", word: "secret de Bruno" });
    const read = async (side: "person" | "employer") => JSON.stringify(await openCheckIn(anyone(3), await linkOf(side), "203.0.113.9"));
    expect(await read("person")).not.toMatch(/Bruno|stopped/);
    expect(await read("employer")).not.toMatch(/secret de Nadia|trouble/);
  });

  it("what a coach noted is not shown by the link", async () => {
    const { id } = await one("person");
    await changeWork(coach(2), workId, { act: "noter", checkInId: id, answer: "trouble", word: "dit au bureau" });
    const opened = await openCheckIn(anyone(3), await linkOf("person"), "203.0.113.9");
    expect(opened.ok && [opened.value.answer, opened.value.word]).toEqual([null, ""]);
  });
});

describe("noting", () => {
  it("« saisi par » the coach, no line for what she knows; not too early, not for another's person, audited", async () => {
    const note = async (milestone: string, days: number, who = solene) => codeOf(await changeWork(coach(days, who), workId, { act: "noter", checkInId: (await one("employer", milestone)).id, answer: "trouble", word: "retards" }));
    expect(await note("m1", 2)).toBe("check-in.too-early");
    expect(await note("j2", 2, other)).toBe("check-in.missing");
    expect(await note("j2", 2)).toBe("ok");
    expect(await badSigns(2)).toEqual([]);
    const work = await readWork(coach(2), workId);
    expect(work.ok && work.value.checkIns.find(({ side, milestone }) => side === "employer" && milestone === "j2")).toMatchObject({ by: "Solene", answer: "trouble", word: "retards", isSeen: true });
    expect(await held.db.audit.count({ where: { beneficiaryId: nadia.id, action: "news.noted" } })).toBe(1);
    expect((await held.db.applicationEvent.findFirstOrThrow({ where: { applicationId: workId, to: "suivi" } })).byRole).toBe("coach");
  });
});

describe("who is still in the job", () => {
  it("reads the dated facts of jobs of the territory, hides small counts, names nobody", async () => {
    const admin = await savedStaff(held.db, orne, "admin");
    const read = async () => (await readRetention(testContext(held.db, admin.actor, at(40)))).rows[0];
    expect(await read()).toMatchObject({ months: 1, hires: null, share: null });
    const hire = async (kind: "EMPLOI" | "IMMERSION", more: object, answer?: { days: number }) => {
      const person = await savedBeneficiary(held.db, orne);
      const offer = await savedOffer(held.db, orne);
      await held.db.offer.update({ where: { id: offer.id }, data: { kind } });
      const { id } = await savedApplication(held.db, person.id, offer.id, { state: "suivi", columns: { hiredOn: new Date("2026-11-20"), ...more } });
      if (answer) await held.db.checkIn.create({ data: { id: person.userId, applicationId: id, side: "person", milestone: "m1", dueOn: new Date("2026-12-20"), answer: "well", answeredAt: at(answer.days) } });
    };
    for (let count = 0; count < 6; count += 1) await hire("EMPLOI", {}, { days: 31 });
    for (let count = 0; count < 5; count += 1) await hire("EMPLOI", { endedOn: new Date("2026-12-01") });
    for (let count = 0; count < 4; count += 1) await hire("EMPLOI", {});
    for (let count = 0; count < 9; count += 1) await hire("IMMERSION", {});
    // Nadia is the fifth of whom nothing is known.
    expect(await read()).toEqual({ months: 1, hires: 16, inJob: 6, left: 5, atTerm: 0, unknown: 5, share: 6 / 11, isRounded: false });
    expect(await held.db.checkIn.count({ where: { answer: "well" } })).toBe(6);
  });
});
