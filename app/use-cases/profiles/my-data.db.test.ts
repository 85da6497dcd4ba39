import { randomUUID } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { columnWords } from "#app/domain/profiles/data-in-words.ts";
import { keptTables } from "#app/domain/profiles/kept-data.ts";
import { nextId, NOW } from "#tests/factories/clock.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, savedEmployer, savedStaff, type SavedBeneficiary } from "#tests/factories/people.ts";
import { savedTerritory } from "#tests/factories/territory.ts";
import { useDatabase } from "#tests/support/database.ts";
import { disableAccount, enableAccount } from "../accounts/disable-account.server.ts";
import { contextOf } from "../context.server.ts";
import { erasePeople } from "../housekeeping/erase-people.server.ts";
import { askCorrection } from "./ask-correction.server.ts";
import { exportMyData } from "./export-my-data.server.ts";
import { leave } from "./leave.server.ts";
import { readMyRows } from "./my-data-rows.server.ts";
import { readMyLinks } from "./read-my-links.server.ts";
import { readMyConsents } from "./read-my-consents.server.ts";

const held = useDatabase();
const as = <A extends Actor>(actor: A, now = NOW) => ({ ...contextOf(actor, "test"), db: held.db, now, newId: randomUUID });
const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000);
const SYSTEM = { role: "system" as const };

/** A person with a coach, an answer at an employer's, a proposal, a job begun, links, cards and all that lets her in. */
async function aFullLife(code: string) {
  const territory = await savedTerritory(held.db, { code });
  const coach = await savedCoach(held.db, territory, { lastName: "Canari-Coach", phone: null });
  const employer = await savedEmployer(held.db, territory, { lastName: "Canari-Patron" });
  const her = await savedBeneficiary(held.db, territory, { coachId: coach.id });
  const offer = () => savedOffer(held.db, territory, { columns: { organisationId: employer.organisationId } });
  const states = ["sollicite", "positionne", "demarre", "refuse"] as const;
  const applications: Record<string, string> = {};
  for (const state of states) {
    const id = nextId();
    applications[state] = id;
    await held.db.application.create({ data: { id, beneficiaryId: her.id, offerId: (await offer()).id, state, consentedAt: state === "sollicite" ? null : NOW, createdAt: NOW, movedAt: NOW } });
  }
  await held.db.applicationEvent.create({ data: { id: nextId(), applicationId: applications["refuse"] ?? "", from: "positionne", to: "refuse", at: NOW, byId: employer.id, byRole: "employer", reason: "competences", note: "CANARI note de l’employeur" } });
  await held.db.session.create({ data: { tokenHash: `t${code}`, userId: her.userId, lastSeenAt: NOW, expiresAt: days(9) } });
  await held.db.signInCode.create({ data: { id: nextId(), userId: her.userId, codeHash: "CANARI-hash", expiresAt: days(1) } });
  await held.db.accessCard.create({ data: { id: nextId(), userId: her.userId, codeHash: `CANARI-${code}`, issuedById: coach.id, createdAt: NOW, expiresAt: days(60) } });
  await held.db.pushSubscription.create({ data: { id: nextId(), userId: her.userId, endpoint: `https://push.example.org/CANARI-${code}`, p256dh: "x", auth: "x", createdAt: NOW } });
  await held.db.share.create({ data: { id: nextId(), beneficiaryId: her.id, kind: "cv", shows: [], createdAt: NOW } });
  await held.db.share.create({ data: { id: nextId(), beneficiaryId: her.id, kind: "card", shows: ["wishes", "phone"], createdAt: NOW, changedAt: NOW, byId: coach.id, byRole: "coach" } });
  await held.db.cardReply.create({ data: { id: nextId(), beneficiaryId: her.id, name: "Paul Roux", organisation: "Le Four", email: "paul@example.org", words: "Passez mardi", createdAt: NOW, doneAt: NOW, doneById: coach.id, doneByRole: "coach" } });
  await held.db.letter.create({ data: { id: nextId(), beneficiaryId: her.id, authorId: coach.id, authorRole: "coach", text: "Bonjour <b>Nadia</b>", clientKey: "k", createdAt: NOW } });
  await held.db.coachTask.create({ data: { id: nextId(), beneficiaryId: her.id, coachId: coach.id, title: "CANARI note du coach", createdAt: NOW } });
  await held.db.audit.createMany({ data: [{ id: nextId(), at: NOW, actorId: coach.id, actorRole: "coach", action: "file.read", subjectType: "beneficiary", subjectId: her.id, beneficiaryId: her.id }, { id: nextId(), at: NOW, actorId: her.userId, actorRole: "beneficiary", action: "application.moved", subjectType: "application", subjectId: nextId() }] });
  const email = (await held.db.user.findUniqueOrThrow({ where: { id: her.userId } })).email ?? "";
  await held.db.localMessage.create({ data: { id: nextId(), idempotencyKey: code, channel: "mail", to: email, text: "x" } });
  return { territory, coach, employer, her, applications, email };
}
const stateOf = async (id: string | undefined) => (await held.db.application.findUniqueOrThrow({ where: { id: id ?? "" } })).state;

it("every table that is to be given to her is in her file, with a word for each column; and nothing of anybody else", async () => {
  const { her, coach, employer } = await aFullLife("501");
  const rows = await readMyRows(as(her.actor));
  const given = Object.entries(keptTables).filter(([, table]) => table.given === true).map(([name]) => name).sort();
  expect(Object.keys(rows).sort()).toEqual(given);
  expect([...new Set(Object.values(rows).flat().flatMap((row) => Object.keys(row)))].filter((column) => !Object.hasOwn(columnWords, column))).toEqual([]);
  const taken = await exportMyData(as(her.actor));
  if (!taken.ok) throw new Error(taken.refusal.code);
  const files = unzipSync(taken.value.zip);
  expect(Object.keys(files)).toEqual(["mes-donnees.html", "mes-donnees.json", "mon-cv.pdf"]);
  const [page = "", json = ""] = ["mes-donnees.html", "mes-donnees.json"].map((name) => strFromU8(files[name] ?? new Uint8Array()));
  expect(strFromU8((files["mon-cv.pdf"] ?? new Uint8Array()).slice(0, 5), true)).toBe("%PDF-");
  expect(json).toContain("Bonjour <b>Nadia</b>");
  expect(page).toContain("Bonjour &#60;b&#62;Nadia");
  for (const words of ["Mon téléphone", "Paul Roux", "Passez mardi"]) expect(page).toContain(words);
  for (const text of [page, json]) {
    expect(text).not.toMatch(/canari/i);
    expect(text).not.toContain("competences");
    for (const id of [coach.id, employer.id, her.id, her.userId]) expect(text).not.toContain(id);
  }
  expect(await held.db.audit.count({ where: { action: "data.exported", beneficiaryId: her.id } })).toBe(1);
});

it("she takes her data six times an hour, no more", async () => {
  const { her } = await aFullLife("502");
  const codes = [];
  for (let time = 0; time < 7; time += 1) codes.push(await exportMyData(as(her.actor)).then((taken) => taken.ok || taken.refusal.code));
  expect(codes).toEqual([true, true, true, true, true, true, "data.too-many"]);
}, 30_000);

it("she reads who holds her consent, and what she may take back", async () => {
  const { her } = await aFullLife("503");
  expect((await readMyConsents(as(her.actor))).map(({ employer, canTakeBack }) => [employer, canTakeBack]).sort()).toEqual([["Clair et Net", false], ["Clair et Net", false], ["Clair et Net", true]]);
});

it("she reads what she shows by a link, part by part; cut, it is no more there", async () => {
  const { her } = await aFullLife("513");
  const card = { kind: "card", shows: ["Le métier que je cherche", "Mon téléphone"], since: "aujourd’hui", seen: 0 };
  expect((await readMyLinks(as(her.actor))).sort((a, b) => a.kind.localeCompare(b.kind))).toEqual([card, { kind: "cv", shows: [], since: "aujourd’hui", seen: 0 }]);
  await held.db.share.updateMany({ where: { beneficiaryId: her.id, kind: "card" }, data: { cutAt: NOW } });
  expect((await readMyLinks(as(her.actor))).map(({ kind }) => kind)).toEqual(["cv"]);
});

it("a correction asked twice is one thing to do; without a coach it is said", async () => {
  const { her, territory, coach } = await aFullLife("504");
  await Promise.all([askCorrection(as(her.actor)), askCorrection(as(her.actor))]);
  expect(await held.db.coachTask.count({ where: { coachId: coach.id, title: { startsWith: "Demande à corriger" } } })).toBe(1);
  const alone: SavedBeneficiary = await savedBeneficiary(held.db, territory, { coachId: null });
  expect(await askCorrection(as(alone.actor))).toMatchObject({ ok: false, refusal: { code: "data.no-coach" } });
});

it("leaving closes every way in, withdraws what waits and tells; work that has begun stays", async () => {
  const { her, applications, coach } = await aFullLife("505");
  await held.db.$executeRaw`TRUNCATE outbox_event`;
  expect((await leave(as(her.actor))).ok).toBe(true);
  const user = await held.db.user.findUniqueOrThrow({ where: { id: her.userId }, include: { sessions: true, pushes: true, cards: true } });
  expect([user.disabledAt, user.sessions, user.pushes, user.cards[0]?.cutAt]).toEqual([NOW, [], [], NOW]);
  expect(await held.db.share.count({ where: { beneficiaryId: her.id, cutAt: null } })).toBe(0);
  expect(await held.db.signInCode.count({ where: { userId: her.userId, usedAt: null } })).toBe(0);
  expect([await stateOf(applications["sollicite"]), await stateOf(applications["positionne"]), await stateOf(applications["demarre"]), await stateOf(applications["refuse"])]).toEqual(["decline", "retire", "demarre", "refuse"]);
  const facts = await held.db.outboxEvent.findMany({ orderBy: { id: "asc" } });
  expect(facts.filter(({ type }) => type === "application.moved").map(({ payload }) => (payload as { applicationId: string }).applicationId)).toContain(applications["positionne"]);
  expect(await held.db.coachTask.count({ where: { coachId: coach.id, title: { startsWith: "A demandé à partir" } } })).toBe(1);
  const first = user.erasesOn;
  await leave(as(her.actor, days(3)));
  expect((await held.db.user.findUniqueOrThrow({ where: { id: her.userId } })).erasesOn).toEqual(first);
  expect(await held.db.coachTask.count({ where: { coachId: coach.id, title: { startsWith: "A demandé à partir" } } })).toBe(1);
});

it("after the days of grace she is erased for good, not before; the audit stays, linked to nobody", async () => {
  const { her, email } = await aFullLife("506");
  const stays = await aFullLife("507");
  await leave(as(her.actor));
  expect(await held.db.user.count({ where: { id: her.userId } })).toBe(1);
  await erasePeople(as(SYSTEM, days(29)));
  expect(await held.db.user.count({ where: { id: her.userId } })).toBe(1);
  const audits = await held.db.audit.count();
  await erasePeople(as(SYSTEM, days(30)));
  const whole = await held.db.$queryRaw<{ table_name: string; found: boolean }[]>`
    SELECT table_name, (xpath('/table/row', query_to_xml(format('SELECT 1 FROM %I t WHERE t::text LIKE %L OR t::text LIKE %L OR t::text LIKE %L LIMIT 1', table_name, '%' || ${her.id} || '%', '%' || ${her.userId} || '%', '%' || ${email} || '%'), true, false, '')))[1] IS NOT NULL AS found
    FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`;
  expect(whole.filter(({ found }) => found).map(({ table_name }) => table_name).filter((name) => name !== "outbox_event")).toEqual([]);
  expect(await held.db.audit.count()).toBe(audits);
  expect(await held.db.user.count({ where: { id: stays.her.userId } })).toBe(1);
});

it("an account opened again within the days of grace is not erased", async () => {
  const { her, territory } = await aFullLife("508");
  const admin = await savedStaff(held.db, territory, "admin");
  await leave(as(her.actor));
  await enableAccount(as(admin.actor, days(5)), her.userId);
  await erasePeople(as(SYSTEM, days(60)));
  expect(await held.db.user.findUniqueOrThrow({ where: { id: her.userId } })).toMatchObject({ disabledAt: null, erasesOn: null });
});

it("leaving ends what was to come: appointments, series, invitations, news asked of her work, requests to structures; no reason is stamped", async () => {
  const { her, coach, territory, applications } = await aFullLife("509");
  const common = { beneficiaryId: her.id, coachId: coach.id, kind: "individuel" };
  const seriesId = nextId();
  await held.db.appointmentSeries.create({ data: { id: seriesId, ...common, startsOn: NOW, minuteOfDay: 600, createdAt: NOW } });
  await held.db.appointment.createMany({ data: [{ id: nextId(), ...common, startsAt: days(2), seriesId }, { id: nextId(), ...common, startsAt: days(-2) }] });
  await held.db.groupEvent.create({ data: { id: nextId(), territoryId: territory.id, coachId: coach.id, kind: "atelier", title: "CV", startsAt: days(3), place: "Flers", places: 8, createdAt: NOW, invitations: { create: { id: nextId(), beneficiaryId: her.id, invitedById: coach.id, invitedAt: NOW } } } });
  await held.db.checkIn.createMany({ data: [{ milestone: "j2", answer: "well", answeredAt: NOW }, { milestone: "j15" }].map((one) => ({ id: nextId(), applicationId: applications["demarre"] ?? "", side: "person", dueOn: days(1), ...one })) });
  for (const state of ["envoyee", "commencee", "terminee"]) {
    await held.db.insertionAction.create({ data: { id: nextId(), code: state, territoryId: territory.id, name: state, operator: "Structure", theme: "mobilite", lifts: [], areaCodes: [], prescriptions: { create: { id: nextId(), beneficiaryId: her.id, coachId: coach.id, state, agreedAt: NOW, createdAt: NOW, movedAt: NOW } } } });
  }
  expect((await leave(as(her.actor))).ok).toBe(true);
  const where = { beneficiaryId: her.id };
  expect((await held.db.appointment.findMany({ where, orderBy: { startsAt: "asc" } })).map(({ status }) => status)).toEqual(["fixe", "annule"]);
  expect(await held.db.appointmentSeries.count({ where: { ...where, stoppedOn: null } })).toBe(0);
  expect(await held.db.groupInvitation.count({ where: { ...where, takenBackAt: null } })).toBe(0);
  expect((await held.db.checkIn.findMany({ where: { application: where }, orderBy: { milestone: "desc" } })).map(({ milestone, cancelledAt }) => [milestone, cancelledAt])).toEqual([["j2", null], ["j15", NOW]]);
  expect((await held.db.prescription.findMany({ where, orderBy: { action: { code: "asc" } } })).map(({ state, reason }) => [state, reason])).toEqual([["interrompue", null], ["annulee", null], ["terminee", null]]);
  expect((await held.db.applicationEvent.findMany({ where: { application: where, byId: her.userId } })).map(({ to, reason }) => [to, reason]).sort()).toEqual([["decline", null], ["retire", null]]);
});

it("the help line undoes a leaving for who calls back; never what the administration closed, nor in another territory", async () => {
  const { her, territory } = await aFullLife("510");
  const stranger = await savedStaff(held.db, await savedTerritory(held.db, { code: "511" }), "hotliner");
  const hotliner = await savedStaff(held.db, territory, "hotliner");
  const admin = await savedStaff(held.db, territory, "admin");
  await leave(as(her.actor));
  expect(await enableAccount(as(stranger.actor), her.userId)).toMatchObject({ ok: false, refusal: { code: "account.missing" } });
  expect((await enableAccount(as(hotliner.actor, days(5)), her.userId)).ok).toBe(true);
  expect(await held.db.user.findUniqueOrThrow({ where: { id: her.userId } })).toMatchObject({ disabledAt: null, erasesOn: null });
  expect(await held.db.audit.count({ where: { action: "person.came-back", actorId: hotliner.id, beneficiaryId: her.id } })).toBe(1);
  await disableAccount(as(admin.actor), her.userId);
  expect(await enableAccount(as(hotliner.actor), her.userId)).toMatchObject({ ok: false, refusal: { code: "account.not-left" } });
});

it("what was noted of what blocks her is given to her, with her dimensions in plain words", async () => {
  const { her, coach } = await aFullLife("512");
  await held.db.frein.create({ data: { id: nextId(), beneficiaryId: her.id, theme: "sante", createdAt: NOW, movedAt: NOW, history: { create: { id: nextId(), to: "ouvert", at: NOW, byId: coach.id, byRole: "coach" } } } });
  await held.db.bilan.create({ data: { id: nextId(), beneficiaryId: her.id, authorId: coach.id, authorRole: "coach", createdAt: NOW, lines: { create: { dimension: "numerique", level: "frein", note: "Pas d’ordinateur" } } } });
  const rows = await readMyRows(as(her.actor));
  expect([rows["Frein"]?.length, rows["FreinEvent"]?.length, rows["Bilan"]?.length]).toEqual([1, 1, 1]);
  expect(rows["BilanLine"]).toEqual([{ createdAt: NOW, dimension: "Internet", level: "frein", note: "Pas d’ordinateur" }]);
  expect([...new Set(Object.values(rows).flat().flatMap((row) => Object.keys(row)))].filter((column) => !Object.hasOwn(columnWords, column))).toEqual([]);
  expect(JSON.stringify(rows)).not.toContain(coach.id);
});
