import { beforeEach, describe, expect, it } from "vitest";
import { silentDays } from "#app/domain/applications/silence.ts";
import { savedApplication } from "#tests/factories/applications.ts";
import { NOW, nextId } from "#tests/factories/clock.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, type SavedBeneficiary, type SavedCoach } from "#tests/factories/people.ts";
import { savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { listMyApplications } from "../applications/list-my-applications.server.ts";
import { tellOfSilence } from "../applications/tell-of-silence.server.ts";
import { isStillNews } from "../notifications/is-still-news.server.ts";
import { sendNotification, type Transports } from "../notifications/send-notification.server.ts";
import { answerMeeting } from "./answer-meeting.server.ts";
import { readMyDay } from "./read-my-day.server.ts";
import { meetingPath } from "./meeting-link.server.ts";
import { remindOfMeetings } from "./remind-of-meetings.server.ts";

const held = useDatabase();
let orne: SavedTerritory;
let coach: SavedCoach;
let nadia: SavedBeneficiary;

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune CASCADE`;
  orne = await savedTerritory(held.db);
  coach = await savedCoach(held.db, orne);
  nadia = await savedBeneficiary(held.db, orne, { firstName: "Nadia", coachId: coach.id, phone: "+33639980001", email: null });
});

/** An instant of November 2026, winter time: `21 18` is the 21st at six in the evening in France. */
const paris = (when: string) => { const [day, hour] = when.split(" ").map(Number) as [number, number]; return new Date(Date.UTC(2026, 10, day, hour - 1)); };
const at = (now: Date) => testContext(held.db, { role: "system" } as const, now);
const appointment = async (startsAt: Date, status = "fixe") => (await held.db.appointment.create({ data: { id: nextId(), beneficiaryId: nadia.id, coachId: coach.id, kind: "individuel", startsAt, status } })).id;
const inDays = (days: number) => new Date(NOW.getTime() + days * 86_400_000);

/** What leaves, in the order it leaves. */
function outbox(): { transports: Transports; sent: { to: string; text: string }[] } {
  const sent: { to: string; text: string }[] = [];
  const keep = async ({ to, text }: { to: string; text: string }) => { sent.push({ to, text }); return { providerId: null }; };
  return { transports: { mailer: { send: keep }, sms: { send: keep } } as unknown as Transports, sent };
}

describe("the reminders of a meeting, evening after evening", () => {
  it("go two days before and on the eve, by her own way, once each, and stop when she says that she cannot", async () => {
    const [kept, unable] = [await appointment(paris("24 10")), await appointment(paris("24 14"))];
    await appointment(paris("24 16"), "annule");
    const perEvening: number[] = [];
    for (const day of [20, 21, 22]) perEvening.push(await remindOfMeetings(at(paris(`${day} 18`))));
    expect(perEvening).toEqual([0, 0, 2]);
    expect(await remindOfMeetings(at(paris("22 19"))), "run again the same evening").toBe(0);
    await answerMeeting(testContext(held.db, nadia.actor, paris("23 9")), unable, { answer: "cannot", reason: "travail", note: "" });
    expect(await remindOfMeetings(at(paris("23 18")))).toBe(1);
    expect(await held.db.notification.findMany({ where: { kind: "meeting-reminder" }, select: { subjectId: true, channel: true } })).toEqual(expect.arrayContaining([{ subjectId: kept, channel: "sms" }]));
    expect(await held.db.notification.count({ where: { subjectId: kept, kind: "meeting-reminder" } })).toBe(2);
  });

  it("leave at once in the evening, wait for the morning at night, and are dropped once she said that she cannot or it began", async () => {
    const id = await appointment(paris("24 10"));
    await remindOfMeetings(at(paris("23 18")));
    const { id: notificationId } = await held.db.notification.findFirstOrThrow({ where: { kind: "meeting-reminder" } });
    const { transports, sent } = outbox();
    const atNight = await sendNotification(at(paris("23 22")), notificationId, { number: 1, of: 3 }, transports);
    expect(atNight?.retryAt).toEqual(paris("24 8"));
    expect(sent).toEqual([]);
    await sendNotification(at(paris("23 18")), notificationId, { number: 1, of: 3 }, transports);
    expect(sent).toMatchObject([{ to: "+33639980001" }]);
    expect(sent[0]?.text).toContain(meetingPath(id));
    const told = { kind: "meeting-reminder", subjectId: id, userId: nadia.userId };
    expect([await isStillNews(at(paris("24 9")), told), await isStillNews(at(paris("24 10")), told)]).toEqual([true, false]);
    await answerMeeting(testContext(held.db, nadia.actor, paris("24 8")), id, { answer: "cannot", reason: "transport", note: "" });
    expect(await isStillNews(at(paris("24 9")), told)).toBe(false);
  });

  it("speak of an interview too", async () => {
    const offer = await savedOffer(held.db, orne);
    const { id } = await savedApplication(held.db, nadia.id, offer.id, { state: "entretien", columns: { interviewAt: paris("24 10") } });
    expect(await remindOfMeetings(at(paris("23 18")))).toBe(1);
    expect(await held.db.notification.findFirstOrThrow({ where: { kind: "meeting-reminder" } })).toMatchObject({ subjectId: id, userId: nadia.userId });
  });
});

describe("the silence of an employer", () => {
  it("is told to her coach once when the person reads that she knows, and stands on her page; another silence is told anew", async () => {
    const offer = await savedOffer(held.db, orne);
    const { id } = await savedApplication(held.db, nadia.id, offer.id, { movedDaysAgo: 6 });
    const silenceAt = async (now: Date) => (await listMyApplications(testContext(held.db, nadia.actor, now)))[0]?.progress.silence ?? null;
    expect([await tellOfSilence(at(NOW)), await silenceAt(NOW)]).toEqual([0, null]);
    expect([await tellOfSilence(at(inDays(1))), await tellOfSilence(at(inDays(1.1)))]).toEqual([1, 0]);
    expect(await silenceAt(inDays(1))).toContain("Votre coach est au courant.");
    expect((await readMyDay(testContext(held.db, coach.actor, inDays(1)))).groups.soon).toMatchObject([{ kind: "silent", fact: "Pas de nouvelles de l’employeur depuis 7\u00a0jours" }]);
    const told = { kind: "application-silent", subjectId: id, userId: coach.id };
    expect(await isStillNews(at(inDays(1)), told)).toBe(true);
    await held.db.application.update({ where: { id }, data: { movedAt: inDays(2) } });
    expect([await tellOfSilence(at(inDays(3))), await tellOfSilence(at(inDays(9.5)))]).toEqual([0, 1]);
    await held.db.application.update({ where: { id }, data: { state: "refuse" } });
    expect(await isStillNews(at(inDays(10)), told)).toBe(false);
  });

  it("says to call the help line when nobody follows her, or the coach's account is closed: nobody is said to know", async () => {
    const offer = await savedOffer(held.db, orne);
    await savedApplication(held.db, nadia.id, offer.id, { movedDaysAgo: 8 });
    const silence = async () => (await listMyApplications(testContext(held.db, nadia.actor)))[0]?.progress.silence;
    await held.db.user.update({ where: { id: coach.id }, data: { disabledAt: NOW } });
    expect(await silence()).toContain("Appelez l’aide");
    expect(await tellOfSilence(at(NOW))).toBe(0);
    await held.db.beneficiary.update({ where: { id: nadia.id }, data: { coachId: null } });
    expect(await silence()).toContain("Appelez l’aide");
    expect(await tellOfSilence(at(NOW))).toBe(0);
    expect(silentDays({ state: "positionne", movedAt: inDays(-8), interviewAt: null }, NOW)).toBe(8);
  });
});
