import { beforeEach, describe, expect, it } from "vitest";
import type { Result } from "#app/domain/kit/result.ts";
import { NOW, nextId } from "#tests/factories/clock.ts";
import { savedBeneficiary, savedCoach, savedStaff, type SavedBeneficiary, type SavedCoach } from "#tests/factories/people.ts";
import { savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { isStillNews } from "../notifications/is-still-news.server.ts";
import { whoLookedAtMyFile } from "../profiles/who-looked-at-my-file.server.ts";
import { explainAbsence } from "./explain-absence.server.ts";
import { keepAbsence } from "./keep-absence.server.ts";
import { listAppointmentsOfPerson } from "./list-appointments-of-person.server.ts";
import { listMyAbsences } from "./list-my-absences.server.ts";
import { readNextMeeting } from "./list-my-meetings.server.ts";
import { noteAppointment } from "./note-appointment.server.ts";
import { readMyDay } from "./read-my-day.server.ts";
import { readThread } from "./read-thread.server.ts";

const held = useDatabase();
let orne: SavedTerritory;
let [coach, other] = [undefined as unknown as SavedCoach, undefined as unknown as SavedCoach];
let nadia: SavedBeneficiary;
let absenceId: string;
const inHours = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
const hers = (now = NOW) => testContext(held.db, nadia.actor, now);
const coachs = (now = NOW, who = coach) => testContext(held.db, who.actor, now);
const codeOf = (result: Result<unknown>) => (result.ok ? "ok" : result.refusal.code);
const explain = (now = NOW, more: object = {}) => explainAbsence(hers(now), absenceId, { reason: "transport", note: "Le car n’est pas passé.", ...more });
const keep = (seen: Date, now = inHours(2), who = coach) => keepAbsence(coachs(now, who), nadia.id, { appointmentId: absenceId, seen });
const dayLine = async (now = inHours(3), who = coach) => { const { groups } = await readMyDay(coachs(now, who)); return groups.now.find(({ kind }) => kind === "explained"); };
const row = () => held.db.appointment.findUniqueOrThrow({ where: { id: absenceId } });

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune, audit CASCADE`;
  orne = await savedTerritory(held.db);
  [coach, other] = [await savedCoach(held.db, orne), await savedCoach(held.db, orne)];
  nadia = await savedBeneficiary(held.db, orne, { firstName: "Nadia", coachId: coach.id });
  absenceId = nextId();
  await held.db.appointment.create({ data: { id: absenceId, beneficiaryId: nadia.id, coachId: coach.id, kind: "individuel", startsAt: inHours(-48), place: "Flers", status: "non-excuse" } });
});

describe("a person explains an absence that was noted", () => {
  it("her coach alone is told and reads it; the status stays; the day and the thread say it without her words", async () => {
    expect((await readNextMeeting(hers())).toExplain).toBe(1);
    expect(codeOf(await explain())).toBe("ok");
    expect(await row()).toMatchObject({ status: "non-excuse", explanation: "Pas de transport. Le car n’est pas passé.", explainedAt: NOW });
    const told = await held.db.notification.findMany();
    expect(told.map(({ userId, kind, subjectId }) => [userId, kind, subjectId])).toEqual([[coach.id, "appointment-answered", absenceId]]);
    expect(await isStillNews(testContext(held.db, { role: "system" }), told[0]!)).toBe(true);
    const line = await dayLine();
    expect(line).toMatchObject({ key: `absence:${absenceId}`, action: { label: "Lire et décider", href: `/coach/personnes/${nadia.id}/rendez-vous` } });
    expect(JSON.stringify(line)).not.toMatch(/transport|car n/);
    const { lines } = await readThread(coachs(), nadia.id, "rendez-vous");
    expect(lines.map(({ sentence, byRole }) => [sentence, byRole])).toContainEqual(["Rendez-vous : la personne explique son absence", "beneficiary"]);
    expect(JSON.stringify(lines)).not.toContain("car n’est pas passé");
    expect((await listAppointmentsOfPerson(coachs(), nadia.id)).past).toMatchObject([{ explanation: "Pas de transport. Le car n’est pas passé.", waitsSince: NOW }]);
    expect((await readNextMeeting(hers())).toExplain).toBe(0);
  });

  it("nobody else: another coach, the help line and the administration read nothing of it", async () => {
    await explain();
    expect(await dayLine(inHours(3), other)).toBeUndefined();
    expect((await readThread(coachs(NOW, other), nadia.id, null)).lines).toEqual([]);
    for (const role of ["hotliner", "admin"] as const) {
      const staff = await savedStaff(held.db, orne, role);
      const seen = JSON.stringify(await listAppointmentsOfPerson(testContext(held.db, staff.actor), nadia.id));
      expect(seen, role).not.toMatch(/transport|excus/);
    }
    const lea = await savedBeneficiary(held.db, orne, { coachId: coach.id });
    expect(await listMyAbsences(testContext(held.db, lea.actor), absenceId)).toEqual([]);
    expect(codeOf(await explainAbsence(testContext(held.db, lea.actor), absenceId, { reason: "autre", note: "" }))).toBe("appointment.missing");
  });

  it("the same words twice are one; other words are told again and wait again", async () => {
    await explain();
    await explain(inHours(1));
    expect(await held.db.notification.count()).toBe(1);
    expect(await held.db.appointmentEvent.count({ where: { what: "explained" } })).toBe(1);
    expect(codeOf(await explain(inHours(1), { note: "" }))).toBe("ok");
    expect(await row()).toMatchObject({ explanation: "Pas de transport.", explainedAt: inHours(1) });
    expect(await held.db.notification.count()).toBe(2);
  });

  it("the coach excuses: the line is gone, the alert counts one less, she reads it", async () => {
    await explain();
    expect(codeOf(await noteAppointment(coachs(inHours(1)), nadia.id, { appointmentId: absenceId, seen: "non-excuse", to: "excuse" }))).toBe("ok");
    expect(await dayLine()).toBeUndefined();
    expect(await listMyAbsences(hers(inHours(2)))).toMatchObject([{ state: "settled", isHonoured: false }]);
    expect(await listMyAbsences(hers(inHours(24 * 31)))).toEqual([]);
    expect(codeOf(await explain(inHours(2), { note: "encore" }))).toBe("absence.none");
    expect(await held.db.notification.count()).toBe(1);
  });

  it("or leaves it as noted: the line is gone, she reads that she was read, and cannot write any more", async () => {
    await explain();
    expect(codeOf(await keep(NOW))).toBe("ok");
    expect(await row()).toMatchObject({ status: "non-excuse" });
    expect(await dayLine()).toBeUndefined();
    expect(await listMyAbsences(hers(inHours(3)))).toMatchObject([{ state: "kept" }]);
    expect(codeOf(await explain(inHours(3), { note: "encore" }))).toBe("absence.closed");
    expect((await listAppointmentsOfPerson(coachs(inHours(3)), nadia.id)).past).toMatchObject([{ waitsSince: null }]);
    expect(await held.db.notification.count()).toBe(1);
    expect((await whoLookedAtMyFile(testContext(held.db, nadia.actor))).map(({ what }) => what)).toEqual(["a noté un de vos rendez-vous"]);
    // It may still be excused later: a coach changes her mind.
    expect(codeOf(await noteAppointment(coachs(inHours(4)), nadia.id, { appointmentId: absenceId, seen: "non-excuse", to: "excuse" }))).toBe("ok");
  });

  it("what she wrote meanwhile is never passed over; nothing to read, nothing to close; another's coach neither", async () => {
    expect(codeOf(await keep(NOW))).toBe("absence.nothing-to-read");
    await explain();
    await explain(inHours(1), { note: "Et j’ai appelé." });
    expect(codeOf(await keep(NOW))).toBe("absence.nothing-to-read");
    expect(codeOf(await keep(inHours(1), inHours(2), other))).toBe("appointment.missing");
    expect(codeOf(await keep(inHours(1)))).toBe("ok");
    expect(codeOf(await keep(inHours(1)))).toBe("absence.nothing-to-read");
  });

  it("both at one moment: whoever is second finds what the first did", async () => {
    await explain();
    const [written, kept] = await Promise.all([explain(inHours(2), { note: "Encore un mot." }), keep(NOW, inHours(2))]);
    expect([codeOf(written), codeOf(kept)]).toSatisfy((codes: string[]) => codes.join() === "ok,absence.nothing-to-read" || codes.join() === "absence.closed,ok");
  });

  it("only an absence: not a meeting to come, honoured, excused or cancelled, nor one of last year", async () => {
    for (const status of ["fixe", "honore", "excuse", "annule"]) {
      await held.db.appointment.update({ where: { id: absenceId }, data: { status } });
      expect(codeOf(await explain()), status).toBe("absence.none");
      expect(await listMyAbsences(hers()), status).toEqual([]);
    }
    await held.db.appointment.update({ where: { id: absenceId }, data: { status: "non-excuse", startsAt: inHours(-24 * 200) } });
    expect(codeOf(await explain())).toBe("absence.none");
    expect(await listMyAbsences(hers())).toEqual([]);
  });
});
