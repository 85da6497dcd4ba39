import { beforeEach, describe, expect, it } from "vitest";
import { savedApplication, savedRecommendation } from "#tests/factories/applications.ts";
import { NOW, nextId } from "#tests/factories/clock.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, savedOrganisation, type SavedBeneficiary, type SavedCoach } from "#tests/factories/people.ts";
import { savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { findMyPerson } from "./find-my-person.server.ts";
import { listAppointmentsOfPerson } from "./list-appointments-of-person.server.ts";
import { readMyDay } from "./read-my-day.server.ts";

const held = useDatabase();
let orne: SavedTerritory;
let coach: SavedCoach;
let colleague: SavedCoach;
let nadia: SavedBeneficiary;
let lea: SavedBeneficiary;

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune CASCADE`;
  orne = await savedTerritory(held.db);
  [coach, colleague] = [await savedCoach(held.db, orne), await savedCoach(held.db, orne)];
  [nadia, lea] = [await savedBeneficiary(held.db, orne, { firstName: "Nadia", coachId: coach.id }), await savedBeneficiary(held.db, orne, { firstName: "Lea", coachId: colleague.id })];
});

const after = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const read = (who = coach) => readMyDay(testContext(held.db, who.actor));
const appointment = (who: SavedBeneficiary, startsAt: Date, given: { kind?: string; status?: string; coachId?: string; place?: string } = {}) =>
  held.db.appointment.create({ data: { id: nextId(), beneficiaryId: who.id, coachId: given.coachId ?? coach.id, kind: given.kind ?? "individuel", startsAt, status: given.status ?? "fixe", place: given.place ?? "" } });

describe("a coach's day", () => {
  it("is about her own people only: the answers, the meetings, the silence with the number to call", async () => {
    const organisation = await savedOrganisation(held.db, orne);
    await held.db.organisation.update({ where: { id: organisation.id }, data: { phone: "+33261910001" } });
    const [silent, meeting, declined] = [await savedOffer(held.db, orne, { organisationId: organisation.id }), await savedOffer(held.db, orne), await savedOffer(held.db, orne)];
    for (const who of [nadia, lea]) {
      await savedApplication(held.db, who.id, silent.id, { movedDaysAgo: 8 });
      await savedApplication(held.db, who.id, meeting.id, { state: "entretien", columns: { interviewAt: after(1), interviewNote: "À l’accueil" } });
      const { id } = await savedRecommendation(held.db, { beneficiaryId: who.id, offerId: declined.id, coachId: coach.id });
      await held.db.recommendation.update({ where: { id }, data: { answer: "declined", answerReason: "trop-loin", answeredAt: after(-1) } });
    }
    const { groups } = await read();
    expect(groups.now).toMatchObject([{ kind: expect.stringMatching(/^interview/), beneficiaryId: nadia.id, who: "Nadia R.", about: expect.stringContaining("À l’accueil") }]);
    expect(groups.soon).toMatchObject([
      { kind: "silent", beneficiaryId: nadia.id, about: expect.stringContaining("Clair et Net"), action: { href: "tel:+33261910001" } },
      { kind: "declined", beneficiaryId: nadia.id, fact: "A dit non hier, trop loin" },
    ]);
    expect(groups.watch).toEqual([]);
  });

  it("names those to whom nothing was proposed for three weeks, while their coaching is open", async () => {
    const ended = await savedBeneficiary(held.db, orne, { firstName: "Zoe", coachId: coach.id });
    for (const who of [nadia, ended]) {
      await held.db.coachingEpisode.create({ data: { id: nextId(), beneficiaryId: who.id, coachId: coach.id, rank: "premiere-intention", startsOn: after(-90), endsOn: after(90), closedOn: who === ended ? after(-5) : null, exit: who === ended ? "emploi" : null } });
    }
    expect((await read()).groups.watch).toMatchObject([{ kind: "no-sign", beneficiaryId: nadia.id }]);
    await held.db.user.update({ where: { id: nadia.userId }, data: { lastSignInAt: after(-3) } });
    expect((await read()).groups.watch).toMatchObject([{ kind: "quiet", beneficiaryId: nadia.id, fact: "Aucune proposition pour l’instant" }]);
    const offer = await savedOffer(held.db, orne);
    await savedRecommendation(held.db, { beneficiaryId: nadia.id, offerId: offer.id, coachId: coach.id });
    expect((await read()).groups.watch).toEqual([]);
  });

  it("has the appointments of seven days, a workshop as one entry, without those cancelled or of a colleague", async () => {
    const awa = await savedBeneficiary(held.db, orne, { firstName: "Awa", coachId: coach.id });
    // 20 November 2026, 0 h 30 in Paris is still the 19th in UTC: it is today's all the same.
    await appointment(nadia, new Date("2026-11-19T23:30:00Z"));
    for (const who of [nadia, awa]) await appointment(who, after(2), { kind: "atelier", place: "Salle d’atelier" });
    await appointment(awa, after(2), { status: "annule" });
    await appointment(lea, after(2), { coachId: colleague.id });
    await appointment(awa, after(8));
    const { agenda } = await read();
    expect(agenda.map(({ day, entries }) => [day, entries.map(({ kind, people }) => [kind, people.map(({ who }) => who).sort()])])).toEqual([
      ["2026-11-20", [["individuel", ["Nadia R."]]]],
      ["2026-11-22", [["atelier", ["Awa R.", "Nadia R."]]]],
    ]);
  });
});

describe("a person's appointments, and whose she is", () => {
  it("are for those who may open her file: the next ones first, then the last ones", async () => {
    for (const days of [7, 1, -2, -9]) await appointment(nadia, after(days), { status: days < 0 ? "honore" : "fixe" });
    const days = ({ startsAt }: { startsAt: Date }) => Math.round((startsAt.getTime() - NOW.getTime()) / 86_400_000);
    const { coming, past } = await listAppointmentsOfPerson(testContext(held.db, coach.actor), nadia.id);
    expect([coming.map(days), past.map(days)]).toEqual([[1, 7], [-2, -9]]);
    expect(await listAppointmentsOfPerson(testContext(held.db, colleague.actor), nadia.id)).toEqual({ coming: [], past: [] });
  });

  it("is hers to the coach, and missing to the colleague", async () => {
    expect((await findMyPerson(testContext(held.db, coach.actor), nadia.id)).ok).toBe(true);
    expect(await findMyPerson(testContext(held.db, colleague.actor), nadia.id)).toMatchObject({ ok: false, refusal: { kind: "missing", code: "person.missing" } });
  });
});
