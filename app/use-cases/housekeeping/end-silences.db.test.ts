import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { rowToken } from "#app/infra/secrets.server.ts";
import { localMailer } from "#app/infra/mail/local.server.ts";
import { localSms } from "#app/infra/sms/sms.server.ts";
import { savedApplication } from "#tests/factories/applications.ts";
import { nextId, NOW } from "#tests/factories/clock.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, savedStaff, type SavedBeneficiary, type SavedCoach } from "#tests/factories/people.ts";
import { savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { openSession } from "../accounts/open-session.server.ts";
import { readMyDay } from "../coaching/read-my-day.server.ts";
import { readTravelRefusals } from "../indicators/read-travel-refusals.server.ts";
import { sendNotification } from "../notifications/send-notification.server.ts";
import { keepPerson, openStay, stay } from "../profiles/stay.server.ts";
import { whoLookedAtMyFile } from "../profiles/who-looked-at-my-file.server.ts";
import { endSilences } from "./end-silences.server.ts";

const held = useDatabase();
let orne: SavedTerritory;
let coach: SavedCoach;
let her: SavedBeneficiary;

/** NOW is the day she was last heard of; tests travel from there. */
const after = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
/** Two years later, over a 29 February; thirty days before. */
const [DUE, WARN] = [731, 701];
const night = (days: number) => endSilences(testContext(held.db, { role: "system" as const }, after(days)));
const exists = async () => (await held.db.user.count({ where: { id: her.userId } })) === 1;
const notice = () => held.db.erasureNotice.findUnique({ where: { userId: her.userId } });
const erasesOn = async () => (await notice())?.erasesOn.toISOString().slice(0, 10);

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune, audit, outbox_event, anonymous_count, local_message CASCADE`;
  orne = await savedTerritory(held.db);
  coach = await savedCoach(held.db, orne);
  her = await savedBeneficiary(held.db, orne, { coachId: coach.id, phone: "+33639980001" });
  await held.db.user.updateMany({ where: { id: her.userId }, data: { createdAt: after(-900), lastSignInAt: NOW } });
});


describe("two years without contact", () => {
  it("she is warned thirty days before, once; then all is erased, not a day earlier", async () => {
    expect(await night(WARN - 1)).toEqual({ warned: 0, erased: 0, forgotten: 0 });
    expect(await night(WARN)).toEqual({ warned: 1, erased: 0, forgotten: 0 });
    expect(await erasesOn()).toBe("2028-11-20");
    for (const day of [WARN + 1, 715, DUE - 1]) expect(await night(day)).toEqual({ warned: 0, erased: 0, forgotten: 0 });
    expect(await held.db.notification.count({ where: { userId: her.userId, kind: "still-there" } })).toBe(1);
    expect(await exists()).toBe(true);
    expect(await night(DUE)).toEqual({ warned: 0, erased: 1, forgotten: 0 });
    expect(await exists()).toBe(false);
    expect(await held.db.user.count({ where: { id: coach.id } })).toBe(1);
  });

  it("the nightly job having stopped for a year, she still has her thirty days", async () => {
    await night(1_100);
    expect(await night(1_129)).toMatchObject({ erased: 0 });
    expect(await night(1_130)).toMatchObject({ erased: 1 });
  });

  it("whoever never came is counted from the day her account was opened; a coach or an employer never is", async () => {
    await held.db.user.update({ where: { id: her.userId }, data: { createdAt: NOW, lastSignInAt: null } });
    await held.db.user.update({ where: { id: coach.id }, data: { createdAt: after(-3_000) } });
    expect(await night(WARN)).toMatchObject({ warned: 1 });
  });

  it("in small batches nobody is passed over, and a night cut short goes on the next", async () => {
    const others = await Promise.all(Array.from({ length: 6 }, (_, n) => savedBeneficiary(held.db, orne, { firstName: `P${n}` })));
    await held.db.user.updateMany({ where: { id: { in: others.map(({ userId }) => userId) } }, data: { createdAt: NOW, lastSignInAt: null } });
    expect(await endSilences(testContext(held.db, { role: "system" as const }, after(WARN)), 2)).toMatchObject({ warned: 7 });
    const half = testContext(held.db, { role: "system" as const }, after(DUE));
    let left = 3;
    const cut = { ...half, db: new Proxy(held.db, { get: (db, key) => {
      if (key === "$transaction" && (left -= 1) < 0) throw new Error("cut");
      const value: unknown = Reflect.get(db, key);
      return typeof value === "function" ? value.bind(db) : value;
    } }) };
    await expect(endSilences(cut, 2)).rejects.toThrow("cut");
    expect(await held.db.user.count({ where: { role: "beneficiary" } })).toBe(4);
    expect(await endSilences(half, 2)).toMatchObject({ erased: 4 });
  });
});

describe("what is a contact, from what is really stored", () => {
  const days = after(400);
  const offer = () => savedOffer(held.db, orne);
  const applied = async () => savedApplication(held.db, her.id, (await offer()).id, { state: "positionne" });
  const appointment = (data: object) => held.db.appointment.create({ data: { id: nextId(), beneficiaryId: her.id, coachId: coach.id, kind: "individuel", startsAt: days, ...data } });
  const episode = (endsOn: Date, closedOn: Date | null) => held.db.coachingEpisode.create({ data: { id: nextId(), beneficiaryId: her.id, coachId: coach.id, rank: "premiere-intention", startsOn: NOW, endsOn, closedOn, exit: closedOn && "sans-suite" } });
  const call = (outcome: string) => held.db.hotlineCall.create({ data: { id: nextId(), territoryId: orne.id, byId: coach.id, at: days, userId: her.userId, motive: "entrer", outcome } });
  const letter = (authorRole: string) => held.db.letter.create({ data: { id: nextId(), beneficiaryId: her.id, authorId: authorRole === "coach" ? coach.id : her.userId, authorRole, text: "Bonjour", clientKey: nextId(), createdAt: days } });
  const proposal = async (answer: object) => held.db.recommendation.create({ data: { id: nextId(), beneficiaryId: her.id, offerId: (await offer()).id, coachId: coach.id, createdAt: days, ...answer } });
  const event = async (byRole: string) => { const { id } = await applied(); await held.db.applicationEvent.deleteMany({ where: { applicationId: id } }); await held.db.applicationEvent.create({ data: { id: nextId(), applicationId: id, from: "sollicite", to: "positionne", at: days, byRole } }); };
  const task = (doneById: string) => held.db.coachTask.create({ data: { id: nextId(), beneficiaryId: her.id, coachId: coach.id, title: "Appeler", isShared: true, doneAt: days, doneById, createdAt: days } });

  it.each<[string, boolean, () => Promise<unknown>]>([
    ["she signs in", true, () => held.db.$transaction((tx) => openSession(tx, testContext(held.db, { role: "nobody" }, days), her.userId))],
    ["she answers a proposal", true, () => proposal({ answer: "declined", answeredAt: days })],
    ["a coach proposes an offer", false, () => proposal({})],
    ["she sets an offer aside", true, async () => held.db.offerDismissal.create({ data: { beneficiaryId: her.id, offerId: (await offer()).id, reason: "trop-loin", at: days } })],
    ["she applies", true, () => event("beneficiary")],
    ["an employer moves her application", false, () => event("employer")],
    ["she comes to a meeting", true, () => appointment({ status: "honore" })],
    ["she has an excuse", true, () => appointment({ status: "excuse" })],
    ["she is absent", false, () => appointment({ status: "non-excuse" })],
    ["a meeting is fixed", false, () => appointment({})],
    ["she says that she cannot come", true, () => appointment({ answer: "cannot", answeredAt: days })],
    ["she explains an absence", true, () => appointment({ status: "non-excuse", startsAt: NOW, explanation: "Panne", explainedAt: days })],
    ["she writes", true, () => letter("beneficiary")],
    ["her coach writes", false, () => letter("coach")],
    ["a call", true, () => call("regle")],
    ["a call without an answer", false, () => call("absent")],
    ["a question answered with her coach", true, () => held.db.profileQuestion.create({ data: { beneficiaryId: her.id, question: "lire", state: "answered", at: days, byRole: "coach" } })],
    ["a bilan", true, () => held.db.bilan.create({ data: { id: nextId(), beneficiaryId: her.id, authorRole: "coach", createdAt: days } })],
    ["she ticks something to do", true, () => task(her.userId)],
    ["her coach ticks it", false, () => task(coach.id)],
    ["her coach notes something for herself", false, () => held.db.coachTask.create({ data: { id: nextId(), beneficiaryId: her.id, coachId: coach.id, title: "La rappeler", createdAt: days } })],
    ["a coaching that runs", true, () => episode(days, null)],
    ["a coaching closed long before its last day", false, () => episode(days, NOW)],
    ["her file is opened", false, () => held.db.audit.create({ data: { id: nextId(), at: days, actorId: coach.id, actorRole: "coach", action: "file.read", subjectType: "beneficiary", subjectId: her.id, beneficiaryId: her.id } })],
    ["a message is sent to her", false, () => held.db.notification.create({ data: { id: nextId(), userId: her.userId, kind: "match-digest", dedupeKey: nextId(), status: "sent", sentAt: days, createdAt: days } })],
  ])("%s: %s", async (_, counts, happen) => {
    await happen();
    expect((await night(WARN)).warned).toBe(counts ? 0 : 1);
    expect((await night(1_101)).warned).toBe(counts ? 1 : 0);
  });
});

describe("she stays", () => {
  const nobody = (days: number) => testContext(held.db, { role: "nobody" as const }, after(days));
  const token = () => rowToken("stay", her.userId);

  it("by one tap of whoever holds the link, twice as once; two years begin anew", async () => {
    await night(WARN);
    expect(await openStay(nobody(WARN), token())).toEqual({ ok: true, value: { erasesOn: "2028-11-20" } });
    expect(await notice()).not.toBeNull();
    for (let time = 0; time < 2; time += 1) expect((await stay(nobody(702), token())).ok).toBe(true);
    expect(await openStay(nobody(703), token())).toEqual({ ok: true, value: { erasesOn: null } });
    expect(await night(DUE)).toEqual({ warned: 0, erased: 0, forgotten: 0 });
    expect((await whoLookedAtMyFile(testContext(held.db, her.actor))).map(({ who, what }) => `${who} ${what}`)).toEqual(["Quelqu’un qui a le lien a dit que vous restez"]);
    expect(await night(702 + WARN)).toMatchObject({ warned: 1 });
  });

  it("because her coach has news of her: the line of the day has the button, a colleague has neither", async () => {
    const colleague = await savedCoach(held.db, orne);
    await night(WARN);
    const linesOf = async (who: SavedCoach) => Object.values((await readMyDay(testContext(held.db, who.actor, after(WARN)))).groups).flat().filter(({ kind }) => kind === "erased");
    expect(await linesOf(coach)).toMatchObject([{ beneficiaryId: her.id, keepId: her.id, fact: "Aucun contact depuis 2 ans, tout est effacé le lundi 20\u00a0novembre", action: { href: "tel:+33639980001" } }]);
    expect(await linesOf(colleague)).toEqual([]);
    expect(await keepPerson(testContext(held.db, colleague.actor, after(WARN)), her.id)).toMatchObject({ ok: false, refusal: { code: "person.missing" } });
    expect((await keepPerson(testContext(held.db, coach.actor, after(WARN)), her.id)).ok).toBe(true);
    expect(await linesOf(coach)).toEqual([]);
    expect(await night(DUE)).toMatchObject({ erased: 0 });
  });

  it("because she signs in, or because a contact is noted afterwards", async () => {
    await night(WARN);
    await held.db.$transaction((tx) => openSession(tx, nobody(705), her.userId));
    expect(await notice()).toBeNull();
    await held.db.user.update({ where: { id: her.userId }, data: { lastSignInAt: NOW } });
    await night(706);
    await held.db.appointment.create({ data: { id: nextId(), beneficiaryId: her.id, coachId: coach.id, kind: "individuel", startsAt: after(690), status: "honore" } });
    expect(await night(707)).toEqual({ warned: 0, erased: 0, forgotten: 1 });
    expect(await notice()).toBeNull();
  });

  it("a link that was altered, of another purpose or of a closed account opens nothing", async () => {
    await night(WARN);
    for (const odd of ["", "x", token().slice(1), rowToken("share", her.userId), rowToken("stay", randomUUID())]) for (const act of [openStay, stay]) expect(await act(nobody(WARN), odd), odd).toMatchObject({ ok: false, refusal: { kind: "missing" } });
    await held.db.user.update({ where: { id: her.userId }, data: { disabledAt: NOW } });
    expect(await stay(nobody(WARN), token())).toMatchObject({ ok: false });
    expect(await notice()).not.toBeNull();
  });
});

describe("what is said and what is left", () => {
  it("the message says nothing of what it is, holds the link, and does not leave once she is back", async () => {
    await night(WARN);
    const { id } = await held.db.notification.findFirstOrThrow({ where: { userId: her.userId, kind: "still-there" } });
    const send = () => sendNotification(testContext(held.db, { role: "system" as const }, after(WARN + 0.2)), id, { number: 1, of: 8 }, { mailer: localMailer(held.db), sms: localSms(held.db) });
    await send();
    const sent = await held.db.localMessage.findFirstOrThrow();
    expect(sent.text).toContain(`/rester/${rowToken("stay", her.userId)}`);
    expect(`${sent.subject} ${sent.text}`.toLowerCase()).not.toMatch(/rsa|coach|emploi |insertion|robert/);
    await held.db.notification.update({ where: { id }, data: { status: "pending" } });
    await stay(testContext(held.db, { role: "nobody" as const }, after(WARN)), rowToken("stay", her.userId));
    await send();
    expect(await held.db.notification.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: "skipped" });
  });

  it("whoever wants no message gets none, and is erased all the same: her coach is told", async () => {
    await held.db.tellingChoice.create({ data: { userId: her.userId, channels: ["mail"], rhythm: "never" } });
    await night(WARN);
    expect(await held.db.notification.findFirstOrThrow({ where: { kind: "still-there" } })).toMatchObject({ channel: "none", status: "sent" });
    expect(await night(DUE)).toMatchObject({ erased: 1 });
  });

  it("numbers without a name stay: « trop loin » of someone erased counts as before, and nothing leads to her", async () => {
    const admin = await savedStaff(held.db, orne, "admin");
    const said = after(725);
    const others = await Promise.all(Array.from({ length: 4 }, (_, n) => savedBeneficiary(held.db, orne, { firstName: `P${n}`, columns: {} })));
    for (const who of [her, ...others]) await held.db.offerDismissal.create({ data: { beneficiaryId: who.id, offerId: (await savedOffer(held.db, orne)).id, reason: "trop-loin", at: said } });
    const before = await readTravelRefusals(testContext(held.db, admin.actor, after(DUE)));
    expect(before.refusals.total).toBe(5);
    await held.db.erasureNotice.create({ data: { userId: her.userId, toldAt: after(1), erasesOn: after(2) } });
    // That « no » is a contact: she is made silent for the sake of the test.
    await held.db.$executeRaw`UPDATE offer_dismissal SET at = ${said} WHERE beneficiary_id = ${her.id}::uuid`;
    expect(await night(725 + DUE)).toMatchObject({ erased: 1 });
    expect((await held.db.anonymousCount.findMany()).map(({ measure, detail, count, people }) => [measure, detail, count, people])).toEqual([["trop-loin", "61169", 1, 1]]);
    expect((await readTravelRefusals(testContext(held.db, admin.actor, after(DUE)))).refusals).toEqual(before.refusals);
    expect(JSON.stringify(await held.db.anonymousCount.findMany())).not.toContain(her.id);
  });
});
