import { expect, it } from "vitest";
import { NOW, nextId } from "#tests/factories/clock.ts";
import { savedApplication } from "#tests/factories/applications.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, savedEmployer, savedStaff } from "#tests/factories/people.ts";
import { savedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { readOverview } from "./read-overview.server.ts";

const held = useDatabase();
const DAY_MS = 86_400_000;

it("the administrator sees what waits, the load of each coach, and counts, of her territory only", async () => {
  const orne = await savedTerritory(held.db);
  const mayenne = await savedTerritory(held.db, { code: "53", name: "Mayenne" });
  const admin = await savedStaff(held.db, orne, "admin");
  const coach = await savedCoach(held.db, orne);
  const people = [];
  for (let n = 0; n < 3; n += 1) people.push(await savedBeneficiary(held.db, orne, { coachId: n < 2 ? coach.id : null }));
  const [first, second, third] = people as [(typeof people)[0], (typeof people)[0], (typeof people)[0]];
  const episode = (beneficiaryId: string, closedOn: Date | null) => ({ id: nextId(), beneficiaryId, coachId: coach.id, rank: "premiere-intention", startsOn: NOW, endsOn: new Date(NOW.getTime() + 180 * DAY_MS), closedOn, exit: closedOn && "emploi" });
  await held.db.coachingEpisode.createMany({ data: [episode(first.id, null), episode(second.id, NOW)] });
  const employer = await savedEmployer(held.db, orne);
  const offer = await savedOffer(held.db, orne, { organisationId: employer.organisationId });
  await savedApplication(held.db, first.id, offer.id, { movedDaysAgo: 9 });
  await savedApplication(held.db, second.id, offer.id, { movedDaysAgo: 6 });
  await savedApplication(held.db, third.id, offer.id, { movedDaysAgo: 12, state: "refuse" });
  await held.db.notification.create({ data: { id: nextId(), userId: first.userId, kind: "match-digest", dedupeKey: "a", status: "failed", lastError: "smtp-550", createdAt: NOW } });
  // Another territory's are not hers to see.
  const stranger = await savedEmployer(held.db, mayenne);
  await savedOffer(held.db, mayenne, { organisationId: stranger.organisationId });
  await held.db.user.update({ where: { id: second.userId }, data: { disabledAt: NOW } });

  expect(await readOverview(testContext(held.db, admin.actor))).toMatchObject({
    accounts: [
      { role: "beneficiary", open: 2, closed: 1, neverCame: 2 }, { role: "coach", open: 1, closed: 0 }, { role: "employer", open: 1 }, { role: "admin", open: 1 },
    ],
    coaches: [{ userId: coach.id, active: 1, portfolio: 2, areaName: "Flers" }],
    withoutCoach: 1,
    organisations: [{ stage: "prospectee", count: 0 }, { stage: "rencontree", count: 0 }, { stage: "inscrite", count: 1 }, { stage: "conventionnee", count: 0 }],
    openOffers: [{ kind: "EMPLOI", count: 1 }],
    waiting: 1,
    silentEmployers: [{ organisationId: employer.organisationId, waiting: 1, since: new Date(NOW.getTime() - 9 * DAY_MS) }],
    failed: [{ userId: first.userId, error: "smtp-550" }],
  });
});
