import { beforeEach, describe, expect, it } from "vitest";
import { meetingAnswerCode } from "#app/domain/applications/meeting-answer.ts";
import { halfDaysAfter } from "#app/domain/coaching/half-days.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { savedApplication } from "#tests/factories/applications.ts";
import { NOW, nextId } from "#tests/factories/clock.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, savedEmployer, savedStaff, type SavedBeneficiary, type SavedCoach, type SavedEmployer } from "#tests/factories/people.ts";
import { savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { rowToken } from "#app/infra/secrets.server.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { readApplication } from "../applications/read-application.server.ts";
import { answerMeeting } from "./answer-meeting.server.ts";
import { listAppointmentsOfPerson } from "./list-appointments-of-person.server.ts";
import { listMyMeetings, readNextMeeting } from "./list-my-meetings.server.ts";
import { openMeetingLink } from "./open-meeting-link.server.ts";
import { readMyDay } from "./read-my-day.server.ts";
import { noteAppointment } from "./note-appointment.server.ts";

const held = useDatabase();
let orne: SavedTerritory;
let coach: SavedCoach;
let employer: SavedEmployer;
let nadia: SavedBeneficiary;

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune CASCADE`;
  orne = await savedTerritory(held.db);
  coach = await savedCoach(held.db, orne);
  employer = await savedEmployer(held.db, orne);
  nadia = await savedBeneficiary(held.db, orne, { firstName: "Nadia", coachId: coach.id });
});

const inDays = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const hers = (now = NOW) => testContext(held.db, nadia.actor, now);
const coachs = (now = NOW) => testContext(held.db, coach.actor, now);
const told = () => held.db.notification.findMany({ select: { userId: true, kind: true, subjectId: true }, orderBy: { kind: "asc" } });
async function appointment(startsAt: Date, given: { status?: string; kind?: string; place?: string } = {}): Promise<string> {
  return (await held.db.appointment.create({ data: { id: nextId(), beneficiaryId: nadia.id, coachId: coach.id, kind: "individuel", startsAt, place: "Bureau des coachs, Messei", ...given } })).id;
}
async function interview(): Promise<string> {
  const offer = await savedOffer(held.db, orne, { organisationId: employer.organisationId });
  const { id } = await savedApplication(held.db, nadia.id, offer.id, { state: "entretien", columns: { interviewAt: inDays(2), interviewNote: "Demander Mme Leroy" } });
  return id;
}
const lastLine = (applicationId: string) => held.db.applicationEvent.findFirstOrThrow({ where: { applicationId }, orderBy: { at: "desc" } });

describe("a person's meetings", () => {
  it("are those to come, with her coach and with employers, the next first, with how far", async () => {
    const [far, near, past, noted, off] = [await appointment(inDays(6), { kind: "atelier", place: "Flers" }), await appointment(inDays(1)), await appointment(inDays(-1)), await appointment(inDays(3), { status: "excuse" }), await appointment(inDays(4), { status: "annule", place: "Par téléphone" })];
    const met = await interview();
    const list = await listMyMeetings(hers());
    expect(list.map(({ meetingId }) => meetingId)).toEqual([near, met, noted, off, far]);
    expect(list.some(({ meetingId }) => meetingId === past)).toBe(false);
    expect(list[0]).toMatchObject({ title: "Rendez-vous avec Solene", near: { communeName: "Messei" }, canAnswer: true, answer: null });
    expect(list[0]?.near?.km).toBeGreaterThan(2);
    expect(list[1]).toMatchObject({ what: "interview", place: "Demander Mme Leroy", near: null });
    expect(list[2], "excused beforehand: it stays, with what comes next").toMatchObject({ isExcused: true, canAnswer: false, nextAt: inDays(6) });
    expect(list[3]).toMatchObject({ isCancelled: true, canAnswer: false, near: null });
    expect(list[4]).toMatchObject({ title: "Atelier", near: { communeName: "Flers", km: 0 } });
    const lea = await savedBeneficiary(held.db, orne, { firstName: "Lea", coachId: coach.id });
    expect(await listMyMeetings(testContext(held.db, lea.actor), near)).toEqual([]);
  });
});

it("one that is excused is nobody's next, asks for nothing, by its link either, and tells when none follows", async () => {
  const id = await appointment(inDays(1), { status: "excuse" });
  expect(await listMyMeetings(hers())).toMatchObject([{ meetingId: id, isExcused: true, canAnswer: false, nextAt: null }]);
  expect((await readNextMeeting(hers())).next).toBeNull();
  expect(await openMeetingLink(testContext(held.db, { role: "nobody" }), rowToken("meeting", id))).toMatchObject({ ok: true, value: { isExcused: true, canAnswer: false } });
});

describe("her answer", () => {
  it("« je viens » is read on her coach's page, and nobody is written to", async () => {
    const id = await appointment(inDays(1));
    expect(await answerMeeting(hers(), id, { answer: "confirmed" })).toMatchObject({ ok: true });
    expect((await listAppointmentsOfPerson(coachs(), nadia.id)).coming).toMatchObject([{ appointmentId: id, answer: "confirmed", status: "fixe" }]);
    expect(await told()).toEqual([]);
  });

  it("« je ne peux pas » is told to her coach with why, once, and changes no status; the help line does not read it", async () => {
    const id = await appointment(inDays(1));
    const cannot = { answer: "cannot", reason: "transport", note: "Ma voiture est en panne." } as const;
    await answerMeeting(hers(), id, cannot);
    await answerMeeting(hers(inDays(0.1)), id, cannot);
    expect(await told()).toEqual([{ userId: coach.id, kind: "appointment-answered", subjectId: id }]);
    expect((await listAppointmentsOfPerson(coachs(), nadia.id)).coming).toMatchObject([{ answer: "cannot", answerReason: "transport", answerNote: "Ma voiture est en panne.", status: "fixe" }]);
    const hotliner = await savedStaff(held.db, orne, "hotliner");
    expect((await listAppointmentsOfPerson(testContext(held.db, hotliner.actor), nadia.id)).coming).toMatchObject([{ answer: null, answerReason: null, answerNote: "" }]);
    expect((await readMyDay(coachs())).groups.now).toMatchObject([{ kind: "unable", beneficiaryId: nadia.id, key: `appointment:${id}`, fact: expect.stringMatching(/^Ne peut pas venir/), about: "Transport" }]);
    // She finds a way to come after all: that is news.
    await answerMeeting(hers(inDays(0.2)), id, { answer: "confirmed" });
    expect(await told()).toHaveLength(2);
    expect((await listAppointmentsOfPerson(coachs(), nadia.id)).coming).toMatchObject([{ answer: "confirmed", answerReason: null, answerNote: "" }]);
    expect((await readMyDay(coachs())).groups.now).toEqual([]);
  });

  it("« un autre moment » names the half-days she proposes, in their order", async () => {
    const id = await appointment(inDays(1));
    const [first, second] = halfDaysAfter(localDay(NOW));
    await answerMeeting(hers(), id, { answer: "move", halfDays: [second?.value, first?.value] as never, note: "Merci" });
    expect((await listAppointmentsOfPerson(coachs(), nadia.id)).coming[0]?.answerNote).toContain("matin");
    expect((await held.db.appointment.findUniqueOrThrow({ where: { id } })).answerNote).toMatch(/^Possible.: \w+ .* Merci$/);
  });

  it("is refused once it began, when it no longer stands, and of someone else's", async () => {
    const [begun, off, other] = [await appointment(NOW), await appointment(inDays(1), { status: "annule" }), await appointment(inDays(1))];
    const lea = await savedBeneficiary(held.db, orne, { firstName: "Lea", coachId: coach.id });
    const refusals = [await answerMeeting(hers(), begun, { answer: "confirmed" }), await answerMeeting(hers(), off, { answer: "confirmed" }), await answerMeeting(testContext(held.db, lea.actor), other, { answer: "confirmed" }), await answerMeeting(hers(), await interview(), { answer: "move", halfDays: [], note: "" })];
    expect(refusals.map((one) => (one.ok ? "ok" : one.refusal.code))).toEqual(["appointment.begun", "appointment.not-standing", "appointment.missing", "appointment.no-other-moment"]);
  });

  it("about an interview tells the employer whether she comes, not why, by a line of the history; a new meeting asks again", async () => {
    const id = await interview();
    const before = await held.db.application.findUniqueOrThrow({ where: { id } });
    await answerMeeting(hers(), id, { answer: "cannot", reason: "garde-enfants", note: "Mercredi je peux." });
    expect(await lastLine(id)).toMatchObject({ from: "entretien", to: "entretien", byRole: "beneficiary", reason: meetingAnswerCode("cannot"), note: "Garde d’enfants. Mercredi je peux." });
    expect(await told()).toEqual([{ userId: employer.id, kind: "application-changed", subjectId: id }, { userId: coach.id, kind: "application-followed", subjectId: id }]);
    const read = await readApplication(testContext(held.db, employer.actor), id);
    expect(read).toMatchObject({ ok: true, value: { meetingAnswer: "cannot" } });
    expect(JSON.stringify(read)).not.toMatch(/Garde|Mercredi/);
    expect(await held.db.application.findUniqueOrThrow({ where: { id } })).toEqual(before);
    expect((await listMyMeetings(hers()))[0]).toMatchObject({ answer: "cannot" });
    await held.db.applicationEvent.create({ data: { id: nextId(), applicationId: id, from: "entretien", to: "entretien", at: inDays(0.5), byId: employer.id, byRole: "employer" } });
    expect((await listMyMeetings(hers()))[0]).toMatchObject({ answer: null });
  });
});

describe("what her coach notes", () => {
  it("is hers alone to note, in time, on what the page showed", async () => {
    const [coming, past] = [await appointment(inDays(1)), await appointment(inDays(-1))];
    const note = (appointmentId: string, to: "excuse" | "non-excuse" | "honore", seen: "fixe" | "excuse" = "fixe", who = coach) => noteAppointment(testContext(held.db, who.actor), nadia.id, { appointmentId, seen, to });
    const colleague = await savedCoach(held.db, orne);
    const all = [await note(coming, "honore"), await note(coming, "non-excuse"), await note(past, "honore", "fixe", colleague), await note(coming, "excuse"), await note(coming, "excuse"), await note(past, "honore", "excuse"), await note(past, "non-excuse")];
    expect(all.map((one) => (one.ok ? "ok" : one.refusal.code))).toEqual(["appointment.no-such-move", "appointment.no-such-move", "appointment.missing", "ok", "ok", "appointment.no-such-move", "ok"]);
    expect(await told(), "an absence is told to nobody").toEqual([]);
  });
});
