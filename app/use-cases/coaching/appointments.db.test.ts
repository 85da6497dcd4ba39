import { beforeEach, describe, expect, it } from "vitest";
import type { NewAppointmentInput } from "#app/domain/coaching/appointment.schema.ts";
import { notificationKinds } from "#app/domain/notifications/kinds.ts";
import { mailWords, smsWords } from "#app/domain/notifications/mail-texts.ts";
import type { Result } from "#app/domain/kit/result.ts";
import { NOW, nextId } from "#tests/factories/clock.ts";
import { savedBeneficiary, savedCoach, savedStaff, type SavedBeneficiary, type SavedCoach } from "#tests/factories/people.ts";
import { savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { parseCalendar } from "#tests/support/parse-calendar.ts";
import { meeting } from "#tests/support/race.ts";
import { actOnGroupEvent } from "./act-on-group-event.server.ts";
import { answerMeeting } from "./answer-meeting.server.ts";
import { cutCalendarFeed, openCalendarFeed, readCalendarFeed, remakeCalendarFeed } from "./calendar-feed.server.ts";
import { drawAllSeries } from "./draw-series.server.ts";
import { fixAppointment } from "./fix-appointment.server.ts";
import { listAppointmentsOfPerson } from "./list-appointments-of-person.server.ts";
import { listMyMeetings } from "./list-my-meetings.server.ts";
import { meetingPath } from "./meeting-link.server.ts";
import { moveAppointment } from "./move-appointment.server.ts";
import { noteAppointment } from "./note-appointment.server.ts";
import { answerByLink, openMeetingLink } from "./open-meeting-link.server.ts";
import { planGroupEvent } from "./plan-group-event.server.ts";
import { readAppointmentsPage } from "./read-appointments-page.server.ts";
import { readGroupEvent } from "./read-group-events.server.ts";
import { stopSeries } from "./stop-series.server.ts";

const held = useDatabase();
let orne: SavedTerritory;
let coach: SavedCoach;
let nadia: SavedBeneficiary;
let lea: SavedBeneficiary;

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune CASCADE`;
  orne = await savedTerritory(held.db);
  coach = await savedCoach(held.db, orne);
  nadia = await savedBeneficiary(held.db, orne, { coachId: coach.id });
  lea = await savedBeneficiary(held.db, orne, { firstName: "Lea", coachId: coach.id });
});

const coachs = (now = NOW) => testContext(held.db, coach.actor, now);
const nobody = (now = NOW) => testContext(held.db, { role: "nobody" } as const, now);
const input = (given: Partial<NewAppointmentInput> = {}): NewAppointmentInput => ({ kind: "individuel", day: "2026-11-24", time: "10:00", minutes: 45, place: "Bureau des coachs, Flers", weekly: false, agreed: false, ...given });
const code = (result: Result<unknown>) => (result.ok ? "ok" : result.refusal.code);
const told = async () => (await held.db.notification.findMany({ select: { kind: true, userId: true } })).map(({ kind, userId }) => `${kind} ${userId}`);
async function fixed(given: Partial<NewAppointmentInput> = {}, who = nadia): Promise<string> {
  const made = await fixAppointment(coachs(), who.id, input(given));
  if (!made.ok || made.value.appointmentIds[0] === undefined) throw new Error("not fixed");
  return made.value.appointmentIds[0];
}
const tokenOf = (id: string) => meetingPath(id).slice("/r/".length);

describe("an appointment", () => {
  it("is fixed, told to the person, and not over another one unless the coach agrees", async () => {
    await fixed();
    expect(await told()).toEqual([`meeting-changed ${nadia.userId}`]);
    const over = await fixAppointment(coachs(), lea.id, input({ time: "10:30" }));
    expect(over).toMatchObject({ ok: true, value: { appointmentIds: [], clashes: [{ reason: { kind: "taken", taken: { whose: "coach", what: "Rendez-vous N. R." } } }] } });
    expect(await held.db.appointment.count()).toBe(1);
    expect(await fixAppointment(coachs(), lea.id, input({ time: "10:45" }))).toMatchObject({ ok: true, value: { clashes: [] } });
    expect(await fixAppointment(coachs(), lea.id, input({ time: "10:30", agreed: true }))).toMatchObject({ ok: true, value: { clashes: [] } });
    expect(await fixAppointment(coachs(), nadia.id, input({ day: "2026-12-25" }))).toMatchObject({ ok: true, value: { clashes: [{ reason: { kind: "holiday" } }] } });
    expect(code(await fixAppointment(coachs(), nadia.id, input({ day: "2026-11-20", time: "08:00" })))).toBe("appointment.past");
    expect(code(await fixAppointment(testContext(held.db, (await savedCoach(held.db, orne)).actor), nadia.id, input()))).toBe("person.missing");
  });

  it("every week is drawn up six weeks ahead, once a day however often, without Christmas, and stops with what is to come", async () => {
    await fixed({ day: "2026-11-27", weekly: true });
    const days = async (status: string) => (await held.db.appointment.findMany({ where: { status }, orderBy: { startsAt: "asc" } })).map(({ startsAt }) => startsAt.toISOString());
    expect(await days("fixe")).toEqual(["2026-11-27", "2026-12-04", "2026-12-11", "2026-12-18"].map((day) => `${day}T09:00:00.000Z`));
    expect(await told(), "told once, not once a week").toHaveLength(1);
    const monthLater = new Date(NOW.getTime() + 21 * 86_400_000);
    expect(await Promise.all([drawAllSeries(coachs(monthLater)), drawAllSeries(coachs(monthLater))]).then((counts) => counts.reduce((a, b) => a + b))).toBe(3);
    expect(await days("fixe")).toHaveLength(7);
    const series = await held.db.appointmentSeries.findFirstOrThrow();
    expect(await stopSeries(coachs(monthLater), nadia.id, series.id)).toEqual({ ok: true, value: { cancelled: 5 } });
    expect(await drawAllSeries(coachs(new Date(NOW.getTime() + 60 * 86_400_000)))).toBe(0);
    expect(code(await stopSeries(coachs(), nadia.id, series.id))).toBe("series.missing");
  });

  it("is moved with its trace, asks her again, and is refused on a page that was too old", async () => {
    const id = await fixed();
    await answerMeeting(testContext(held.db, nadia.actor), id, { answer: "confirmed" });
    const move = { day: "2026-11-25", time: "14:00", minutes: 30, place: "Mairie, Messei", seen: "2026-11-24T09:00:00.000Z", agreed: false };
    const later = coachs(new Date(NOW.getTime() + 60_000));
    expect(code(await moveAppointment(later, nadia.id, id, move))).toBe("ok");
    expect(code(await moveAppointment(later, nadia.id, id, { ...move, day: "2026-11-26" }))).toBe("appointment.no-such-move");
    const [shown] = (await listAppointmentsOfPerson(coachs(), nadia.id)).coming;
    expect(shown).toMatchObject({ answer: null, minutes: 30, place: "Mairie, Messei", trace: [{ what: "moved", wasAt: new Date("2026-11-24T09:00:00Z") }] });
    expect(await told()).toHaveLength(2);
  });

  it("an absence noted by mistake is corrected, and what it was stays written", async () => {
    const id = await fixed();
    const after = coachs(new Date("2026-11-24T12:00:00Z"));
    await noteAppointment(after, nadia.id, { appointmentId: id, seen: "fixe", to: "non-excuse" });
    await noteAppointment(after, nadia.id, { appointmentId: id, seen: "non-excuse", to: "honore" });
    expect((await listAppointmentsOfPerson(after, nadia.id)).past[0]).toMatchObject({ status: "honore", trace: [{ from: "fixe", to: "non-excuse" }, { from: "non-excuse", to: "honore" }] });
    expect((await held.db.audit.findMany({ where: { action: "appointment.noted" } })).map(({ beneficiaryId }) => beneficiaryId)).toEqual([nadia.id, nadia.id]);
  });
});

describe("absences", () => {
  const miss = (days: number) => ({ id: nextId(), beneficiaryId: nadia.id, coachId: coach.id, kind: "individuel", startsAt: new Date(NOW.getTime() - days * 86_400_000), status: "non-excuse" });
  it("inform the coach at the third unexcused one of the stay, and nobody at all is written to", async () => {
    await held.db.coachingEpisode.create({ data: { id: nextId(), beneficiaryId: nadia.id, coachId: coach.id, rank: "premiere-intention", startsOn: new Date("2026-10-01"), endsOn: new Date("2027-03-31") } });
    await held.db.appointment.createMany({ data: [miss(7), miss(14), miss(200)] });
    expect((await readAppointmentsPage(coachs(), nadia.id)).alert).toBe(0);
    await held.db.appointment.createMany({ data: [miss(21)] });
    expect((await readAppointmentsPage(coachs(), nadia.id)).alert).toBe(3);
    expect(await told()).toEqual([]);
  });

  it("are read by no other role, and no message there is speaks of one", async () => {
    await held.db.appointment.createMany({ data: [miss(7)] });
    for (const role of ["hotliner", "admin"] as const) {
      const { past } = await listAppointmentsOfPerson(testContext(held.db, (await savedStaff(held.db, orne, role)).actor), nadia.id);
      expect(past).toMatchObject([{ status: "passe", trace: [], explanation: "" }]);
      expect(JSON.stringify(past)).not.toMatch(/excuse/);
    }
    expect(Object.keys(notificationKinds).filter((kind) => /absen|excus|sanction/.test(kind))).toEqual([]);
    expect(JSON.stringify([mailWords, smsWords])).not.toMatch(/absen[ct]|excus|sanction|réduction/i);
  });
});

describe("a link without an account", () => {
  it("shows when and where and nothing of who, takes an answer, and changes nothing by being read", async () => {
    const id = await fixed();
    const opened = await openMeetingLink(nobody(), tokenOf(id));
    expect(opened).toEqual({ ok: true, value: { what: "appointment", startsAt: new Date("2026-11-24T09:00:00Z"), otherSlots: [], minutes: 45, place: "Bureau des coachs, Flers", isCancelled: false, isExcused: false, answer: null, canAnswer: true } });
    expect(await held.db.appointment.findUniqueOrThrow({ where: { id } })).toMatchObject({ answer: null });
    expect(code(await answerByLink(nobody(), tokenOf(id), { answer: "cannot", reason: "transport", note: "" }))).toBe("ok");
    expect((await listAppointmentsOfPerson(coachs(), nadia.id)).coming[0]).toMatchObject({ answer: "cannot", answerReason: "transport", status: "fixe" });
  });

  it("opens nothing once it is over, altered, of another purpose, or when her account is closed", async () => {
    const id = await fixed();
    const token = tokenOf(id);
    const altered = `${token.slice(0, -1)}${token.endsWith("A") ? "E" : "A"}`;
    expect((await Promise.all([openMeetingLink(nobody(new Date("2026-11-24T12:00:00Z")), token), openMeetingLink(nobody(), altered), openMeetingLink(nobody(), tokenOf(nextId()))])).map(code)).toEqual(["appointment.link-over", "appointment.missing", "appointment.missing"]);
    expect(code(await answerByLink(nobody(new Date("2026-11-24T09:30:00Z")), token, { answer: "confirmed" }))).toBe("appointment.begun");
    await held.db.user.update({ where: { id: nadia.userId }, data: { disabledAt: NOW } });
    expect(code(await answerByLink(nobody(), token, { answer: "confirmed" }))).toBe("appointment.missing");
  });
});

describe("a coach's own calendar", () => {
  const read = async (token: string) => {
    const text = await openCalendarFeed(nobody(), token, true);
    return text === null ? null : { text, events: parseCalendar(text).events };
  };
  const address = async () => (await readCalendarFeed(coachs()))?.path.split("/").at(-1) ?? "";

  it("has initials only, the same UID with a higher SEQUENCE once moved, CANCELLED once cancelled", async () => {
    const id = await fixed();
    await remakeCalendarFeed(coachs());
    const before = await read(await address());
    expect(before?.events).toMatchObject([{ uid: `${id}@passerelle`, sequence: 0, summary: "Rendez-vous N. R.", start: "2026-11-24T09:00:00.000Z", end: "2026-11-24T09:45:00.000Z", status: "CONFIRMED" }]);
    expect(before?.text).not.toMatch(/Nadia|Robert|RSA/);
    await moveAppointment(coachs(), nadia.id, id, { day: "2026-11-25", time: "14:00", minutes: 45, place: "Flers", seen: "2026-11-24T09:00:00.000Z", agreed: false });
    expect((await read(await address()))?.events).toMatchObject([{ uid: `${id}@passerelle`, sequence: 1, start: "2026-11-25T13:00:00.000Z" }]);
    await noteAppointment(coachs(), nadia.id, { appointmentId: id, seen: "fixe", to: "annule" });
    expect((await read(await address()))?.events).toMatchObject([{ uid: `${id}@passerelle`, sequence: 2, status: "CANCELLED" }]);
  });

  it("says nothing of absences, and its address opens nothing once remade or cut", async () => {
    await held.db.appointment.create({ data: { id: nextId(), beneficiaryId: nadia.id, coachId: coach.id, kind: "individuel", startsAt: new Date(NOW.getTime() - 86_400_000), status: "non-excuse" } });
    await remakeCalendarFeed(coachs());
    const first = await address();
    expect((await read(first))?.text).not.toMatch(/excus|absen/i);
    await remakeCalendarFeed(coachs());
    expect(await read(first)).toBeNull();
    const second = await address();
    await cutCalendarFeed(coachs());
    expect([await read(second), await readCalendarFeed(coachs())]).toEqual([null, null]);
  });
});

describe("a group event", () => {
  const event = { kind: "job-dating", title: "Job dating du nettoyage", about: "", employers: "Clair et Net", day: "2026-11-26", time: "14:00", minutes: 120, place: "Maison d’activités, Flers", places: 1 } as const;
  async function planned(): Promise<{ eventId: string; invitations: Record<string, string> }> {
    const made = await planGroupEvent(coachs(), event);
    if (!made.ok) throw new Error("not planned");
    await actOnGroupEvent(coachs(), made.value.eventId, { act: "invite", beneficiaryIds: [nadia.id, lea.id] });
    await actOnGroupEvent(coachs(), made.value.eventId, { act: "invite", beneficiaryIds: [nadia.id] });
    const rows = await held.db.groupInvitation.findMany();
    return { eventId: made.value.eventId, invitations: Object.fromEntries(rows.map(({ beneficiaryId, id }) => [beneficiaryId, id])) };
  }

  it("is among her meetings, invited once, and the last seat goes to one of two who answer together", async () => {
    const { eventId, invitations } = await planned();
    expect((await told()).sort()).toEqual([`invitation-received ${nadia.userId}`, `invitation-received ${lea.userId}`].sort());
    expect(await listMyMeetings(testContext(held.db, nadia.actor))).toMatchObject([{ what: "invitation", meetingId: invitations[nadia.id], canAnswer: true }]);
    const yes = (who: SavedBeneficiary) => () => answerMeeting(testContext(held.db, who.actor), invitations[who.id] as string, { answer: "confirmed" });
    expect((await meeting(held.db, "group_invitation", [yes(nadia), yes(lea)])).map(code).sort()).toEqual(["event.full", "ok"]);
    expect((await readGroupEvent(coachs(), eventId))?.counts).toEqual({ invited: 2, confirmed: 1, declined: 0, present: 0 });
  });

  it("notes who came and what came of it, keeps no absence, and an outcome goes with its presence", async () => {
    const { eventId, invitations } = await planned();
    const tick = (isPresent: boolean, outcome: "rencontre" | null, now: Date) => actOnGroupEvent(coachs(now), eventId, { act: "present", invitationId: invitations[nadia.id] as string, isPresent, outcome });
    const during = new Date("2026-11-26T13:30:00Z");
    expect(code(await tick(true, null, NOW))).toBe("event.not-yet");
    expect(code(await tick(true, "rencontre", during))).toBe("ok");
    expect((await readGroupEvent(coachs(during), eventId))?.invitations.map(({ isPresent, outcome }) => [isPresent, outcome])).toEqual([[false, null], [true, "rencontre"]]);
    await tick(false, null, during);
    expect((await readGroupEvent(coachs(during), eventId))?.counts.present).toBe(0);
    expect((await readAppointmentsPage(coachs(during), nadia.id)).alert).toBe(0);
  });

  it("of another coach shows only one's own people, and is cancelled by who holds it", async () => {
    const { eventId } = await planned();
    const other = testContext(held.db, (await savedCoach(held.db, orne)).actor);
    expect(await readGroupEvent(other, eventId)).toMatchObject({ isMine: false, invitations: [], invitable: [], counts: { invited: 2 } });
    expect(code(await actOnGroupEvent(other, eventId, { act: "cancel" }))).toBe("event.missing");
    await actOnGroupEvent(other, eventId, { act: "invite", beneficiaryIds: [nadia.id] });
    expect(code(await actOnGroupEvent(coachs(new Date(NOW.getTime() + 1000)), eventId, { act: "cancel" }))).toBe("ok");
    expect(await listMyMeetings(testContext(held.db, nadia.actor))).toMatchObject([{ isCancelled: true, canAnswer: false }]);
    expect(await told()).toHaveLength(4);
  });
});
