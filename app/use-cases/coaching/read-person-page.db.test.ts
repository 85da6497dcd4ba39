import { beforeEach, describe, expect, it } from "vitest";
import { openDb } from "#app/infra/db.server.ts";
import { savedApplication, savedMatch, savedRecommendation } from "#tests/factories/applications.ts";
import { NOW, nextId } from "#tests/factories/clock.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, type SavedBeneficiary, type SavedCoach } from "#tests/factories/people.ts";
import { savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { startProxy } from "#tests/bench/round-trip-proxy.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { personPage } from "#tests/support/person-page.ts";
import { readPersonPage } from "./read-person-page.server.ts";

const held = useDatabase();
let orne: SavedTerritory;
let coach: SavedCoach;
let nadia: SavedBeneficiary;

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune, audit CASCADE`;
  orne = await savedTerritory(held.db);
  coach = await savedCoach(held.db, orne);
  nadia = await savedBeneficiary(held.db, orne, { coachId: coach.id, means: [{ mode: "scooter", radiusKm: 18 }], licences: ["AM"] });
});

const ctx = (db = held.db, who = coach) => testContext(db, who.actor);
const ago = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
async function history(n: number): Promise<void> {
  for (let i = 0; i < n; i += 1) {
    const offer = await savedOffer(held.db, orne);
    await savedMatch(held.db, nadia.id, offer.id, { score: 90 - i });
    if (i % 3 === 0) await savedRecommendation(held.db, { beneficiaryId: nadia.id, offerId: offer.id, coachId: coach.id });
    else if (i % 3 === 1) await savedApplication(held.db, nadia.id, offer.id);
  }
  await held.db.appointment.createMany({ data: Array.from({ length: n }, (_, i) => ({ id: nextId(), beneficiaryId: nadia.id, coachId: coach.id, kind: "individuel", startsAt: ago(i - 2), status: i < 3 ? "fixe" : "honore" })) });
  await held.db.letter.createMany({ data: Array.from({ length: n }, (_, i) => ({ id: nextId(), beneficiaryId: nadia.id, authorId: nadia.userId, authorRole: "beneficiary", text: `Lettre ${i}`, clientKey: `k${i}-${n}`, createdAt: ago(i) })) });
}

describe("a coach’s page of a person", () => {
  it.each([0, 4, 30])("goes to the database twice, with the audit, after %i of each thing: never once a line", async (n) => {
    await history(n);
    const proxy = await startProxy(held.url);
    const db = openDb(proxy.url, 2);
    try {
      // The first reading opens connections and reads what the server keeps in memory.
      for (const round of [1, 2]) {
        proxy.reset();
        expect(await readPersonPage(ctx(db), nadia.id)).toMatchObject({ ok: true });
        if (round === 2) expect(proxy.count(), proxy.statements().join("\n")).toBe(2);
      }
    } finally {
      await db.$disconnect();
      await proxy.stop();
    }
    expect(await held.db.audit.count({ where: { action: "file.read", actorId: coach.id, beneficiaryId: nadia.id } })).toBe(2);
  });

  it("shows the newest of each, and how much there is besides", async () => {
    await history(12);
    await held.db.coachTask.createMany({ data: [["Relire le CV", true, coach.id], ["À moi", false, coach.id], ["À une collègue", false, (await savedCoach(held.db, orne)).id]].map(([title, isShared, coachId]) => ({ id: nextId(), beneficiaryId: nadia.id, coachId: String(coachId), title: String(title), isShared: Boolean(isShared) })) });
    const page = await personPage(ctx(), nadia.id);
    expect([page.letters.map(({ text }) => text), page.unread]).toEqual([["Lettre 2", "Lettre 1", "Lettre 0"], 12]);
    expect([page.appointments.coming.length, page.appointments.past.length]).toEqual([3, 3]);
    expect(page.tasks.map(({ title }) => title)).toEqual(["Relire le CV", "À moi"]);
    expect(page.thread).toHaveLength(8);
    expect(page.events).toBeGreaterThan(30);
    expect(page.ranked.counts).toEqual({ portee: 12, bloquees: 0 });
    expect(page.ranked.offers.map(({ status, canPropose }) => [status, canPropose]).slice(0, 3)).toEqual([["waiting", false], ["applied", false], [null, true]]);
  });

  it("says how far she goes by her widest means that the law lets her use", async () => {
    expect((await personPage(ctx(), nadia.id)).reach).toMatchObject({ mode: "scooter", radiusKm: 18 });
    await held.db.beneficiary.update({ where: { id: nadia.id }, data: { licences: [] } });
    expect((await personPage(ctx(), nadia.id)).reach).toMatchObject({ mode: "walk" });
  });

  it("of a person of nobody’s, of a colleague or of another territory is missing, and nothing is written", async () => {
    const others = [await savedCoach(held.db, orne), await savedCoach(held.db, await savedTerritory(held.db, { code: "53", name: "Mayenne" }))];
    for (const who of others) expect(await readPersonPage(ctx(held.db, who), nadia.id)).toMatchObject({ ok: false, refusal: { code: "person.missing" } });
    expect(await readPersonPage(ctx(), nextId())).toMatchObject({ ok: false });
    expect(await held.db.audit.count()).toBe(0);
  });
});
