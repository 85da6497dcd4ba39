import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { portfolioAsked } from "#app/domain/coaching/portfolio-filter.ts";
import { silentDays } from "#app/domain/applications/silence.ts";
import { applicationStates } from "#app/domain/applications/states.ts";
import { savedApplication, savedMatch, savedRecommendation } from "#tests/factories/applications.ts";
import { NOW } from "#tests/factories/clock.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, type SavedCoach } from "#tests/factories/people.ts";
import { savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { exportPortfolio } from "./export-portfolio.server.ts";
import { readPortfolio } from "./read-portfolio.server.ts";

const held = useDatabase();
let orne: SavedTerritory;
let coach: SavedCoach;

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune CASCADE`;
  orne = await savedTerritory(held.db);
  coach = await savedCoach(held.db, orne);
});

const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
const read = () => readPortfolio(testContext(held.db, coach.actor));

describe("a coach's portfolio", () => {
  it("shows her own people only, by first name, with nothing yet for someone new", async () => {
    await savedBeneficiary(held.db, orne, { firstName: "Zoe", coachId: coach.id });
    const awa = await savedBeneficiary(held.db, orne, { firstName: "Awa", coachId: coach.id });
    await savedBeneficiary(held.db, orne, { firstName: "Lea", coachId: (await savedCoach(held.db, orne)).id });
    await savedBeneficiary(held.db, orne, { firstName: "Ines" });
    const rows = await read();
    expect(rows.map((row) => row.firstName)).toEqual(["Awa", "Zoe"]);
    expect(rows[0]).toEqual({
      beneficiaryId: awa.id, firstName: "Awa", lastName: "Robert", communeName: "Flers", wish: "agent d’entretien", modes: expect.any(Array) as string[], weeklyHoursMax: null, endsOn: null, freins: [], episode: null, goodOffers: 0, pendingProposals: 0, lastProposalAt: null,
      underWay: 0, silent: 0, nextAppointmentAt: null, lastContactAt: null,
    });
  });

  it("counts what matters: the week of her coaching, good open offers, what waits, and the last contact", async () => {
    const awa = await savedBeneficiary(held.db, orne, { firstName: "Awa", coachId: coach.id });
    await held.db.coachingEpisode.createMany({ data: [
      { id: randomUUID(), beneficiaryId: awa.id, coachId: coach.id, rank: "premiere-intention", startsOn: daysAgo(400), endsOn: daysAgo(220), closedOn: daysAgo(220), exit: "renouvellement" },
      { id: randomUUID(), beneficiaryId: awa.id, coachId: coach.id, rank: "renouvellement", renewalReason: "santé du projet", startsOn: new Date("2026-10-01"), endsOn: new Date("2027-03-31") },
    ] });
    const [good, low, blocked, withAid, closed, asked] = await Promise.all(Array.from({ length: 6 }, () => savedOffer(held.db, orne)));
    for (const [offer, columns] of [[good, {}], [low, { score: 54.9 }], [blocked, { isBlocked: true }], [withAid, { reach: "with-aid" }], [closed, {}]] as const) if (offer) await savedMatch(held.db, awa.id, offer.id, columns);
    await held.db.offer.update({ where: { id: closed?.id ?? "" }, data: { status: "closed" } });
    await savedRecommendation(held.db, { beneficiaryId: awa.id, offerId: asked?.id ?? "", coachId: coach.id });
    await savedApplication(held.db, awa.id, good?.id ?? "", { movedDaysAgo: 9 });
    await held.db.appointment.createMany({ data: [["honore", daysAgo(7)], ["non-excuse", daysAgo(1)], ["fixe", daysAgo(-3)], ["fixe", daysAgo(-10)], ["annule", daysAgo(-1)]].map(([status, startsAt]) => ({ id: randomUUID(), beneficiaryId: awa.id, coachId: coach.id, kind: "individuel", status: status as string, startsAt: startsAt as Date })) });
    expect((await read())[0]).toMatchObject({
      episode: { week: 8, weeks: 26, isInJob: false }, goodOffers: 1, pendingProposals: 1, lastProposalAt: daysAgo(1), underWay: 1, silent: 1,
      nextAppointmentAt: daysAgo(-3), lastContactAt: daysAgo(7),
    });
  });

  it("knows the themes of freins that are not lifted, of her own people only, and neither the page nor the file names them", async () => {
    const [awa, lea] = [await savedBeneficiary(held.db, orne, { firstName: "Awa", coachId: coach.id }), await savedBeneficiary(held.db, orne, { firstName: "Lea", coachId: (await savedCoach(held.db, orne)).id })];
    const frein = (beneficiaryId: string, theme: string, state: string) => ({ id: randomUUID(), beneficiaryId, theme, state, words: theme === "sante" ? "" : "Pas de bus", movedAt: NOW, createdAt: NOW });
    await held.db.frein.createMany({ data: [frein(awa.id, "mobilite", "ouvert"), frein(awa.id, "sante", "travaille"), frein(awa.id, "logement", "leve"), frein(lea.id, "budget", "ouvert")] });
    const rows = await read();
    expect(rows.map(({ firstName, freins }) => [firstName, [...freins].sort()])).toEqual([["Awa", ["mobilite", "sante"]]]);
    const ctx = testContext(held.db, coach.actor);
    const csv = await exportPortfolio(ctx, portfolioAsked(new URLSearchParams("frein=logement")));
    expect(csv.split("\r\n")[1]).toContain("Awa");
    expect(csv).not.toMatch(/mobilite|déplace|sant|logement/i);
  });

  it("knows every silence that the person is told her coach knows of, and no other", async () => {
    let expected = 0;
    const awa = await savedBeneficiary(held.db, orne, { coachId: coach.id });
    for (const state of applicationStates) for (const [moved, interview] of [[6.99, null], [7, null], [8, 2.99], [20, 3], [20, -2], [1, 5]] as const) {
      const offer = await savedOffer(held.db, orne);
      const interviewAt = interview === null ? null : daysAgo(interview);
      await savedApplication(held.db, awa.id, offer.id, { state, movedDaysAgo: moved, columns: { interviewAt } });
      if (silentDays({ state, movedAt: daysAgo(moved), interviewAt }, NOW) !== null) expected += 1;
    }
    expect(expected).toBe(6);
    expect((await read())[0]?.silent).toBe(expected);
  });

  it("of a thousand people with their matches takes one round trip", async () => {
    const [offer] = [await savedOffer(held.db, orne)];
    await held.db.$executeRaw`INSERT INTO "user" (id, territory_id, role, first_name, last_name) SELECT gen_random_uuid(), ${orne.id}::uuid, 'beneficiary', 'Prenom' || n, 'Nom' FROM generate_series(1, 1100) n`;
    await held.db.$executeRaw`INSERT INTO beneficiary (id, user_id, territory_id, coach_id, commune_code, lat, lng, updated_at) SELECT gen_random_uuid(), id, territory_id, ${coach.id}::uuid, '61169', 48.7, -0.5, now() FROM "user" WHERE role = 'beneficiary'`;
    await held.db.$executeRaw`INSERT INTO match (beneficiary_id, offer_id, score, reach, distance_km, parts, reasons, blockers, is_blocked, weights_version, computed_at) SELECT id, ${offer.id}::uuid, 80, 'in', 1, '{}', '[]', '{}', false, 'test', now() FROM beneficiary`;
    const rows = await read();
    expect([rows.length, rows.every((row) => row.goodOffers === 1)]).toEqual([1000, true]);
  });
});
