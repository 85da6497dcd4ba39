import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { contextOf } from "#app/use-cases/context.server.ts";
import { checkMatches } from "#app/use-cases/matching/check-matches.server.ts";
import { importFranceTravail, type ImportOptions } from "#app/use-cases/offers/import-france-travail.server.ts";
import { publishOffer } from "#app/use-cases/offers/publish-offer.server.ts";
import { keepVivier } from "#app/use-cases/vivier/keep-vivier.server.ts";
import { jobsOf } from "#workers/relay-outbox.ts";
import type { WorkerProcess } from "#workers/start.ts";
import { NOW } from "#tests/factories/clock.ts";
import { aFranceTravailOffer } from "#tests/factories/france-travail.ts";
import { anOfferDraft } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, savedEmployer, type SavedBeneficiary } from "#tests/factories/people.ts";
import { communes, savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { useDatabase } from "#tests/support/database.ts";
import { settled, startTestWorkers } from "./support/workers.ts";
import { waitUntil } from "./support/wait-until.ts";

const OFFERS = 450;
const held = useDatabase();
let worker: WorkerProcess;
let orne: SavedTerritory;
let near: SavedBeneficiary;
let far: SavedBeneficiary;
let searchId: string;

const system = () => ({ ...contextOf({ role: "system" as const }, "test"), db: held.db, now: NOW, newId: randomUUID });
const given = (change: object = {}) => Array.from({ length: OFFERS }, (_, place) => aFranceTravailOffer({ id: `F${place}`, entreprise: { nom: `Entreprise ${place}`, entrepriseAdaptee: false }, ...change }));
async function imported(offers: unknown[], options: Partial<ImportOptions> = {}) {
  const report = await importFranceTravail(system(), offers, { territoryId: orne.id, ...options });
  if (!report.ok) throw new Error(report.refusal.code);
  await settled(held.db, worker, 60_000);
  return report.value;
}
const found = async () => (await held.db.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM search_document d JOIN offer o ON o.id = d.offer_id WHERE o.source = 'france-travail'`)[0]?.n;
const listOf = (person: SavedBeneficiary) => held.db.match.count({ where: { beneficiaryId: person.id, isBlocked: false } });
const entries = () => held.db.savedSearchEntry.count({ where: { searchId, offerId: { not: null }, leftAt: null } });

beforeAll(async () => {
  worker = await startTestWorkers(held.db, { databaseUrl: held.url, lockMs: 3_000 }, () => NOW);
  orne = await savedTerritory(held.db, { code: "650" });
  const coach = await savedCoach(held.db, orne);
  near = await savedBeneficiary(held.db, orne, { coachId: coach.id, means: [{ mode: "scooter", radiusKm: 20 }], licences: ["AM"] });
  far = await savedBeneficiary(held.db, orne, { coachId: coach.id, communeCode: communes.alencon.code, means: [{ mode: "walk" }], licences: [] });
  const kept = await keepVivier({ ...contextOf(coach.actor, "test"), db: held.db, now: NOW, newId: randomUUID }, { name: "Tout", romeCode: null, communeCode: null, radiusKm: null, dayParts: [], modes: [], licences: [] });
  if (!kept.ok) throw new Error(kept.refusal.code);
  searchId = kept.value.searchId;
}, 60_000);
afterAll(async () => worker?.stop());

it("a list of hundreds comes in: each is found, the lists are right, a vivier has them, and one message says so, in a few jobs", async () => {
  expect(await imported(given())).toMatchObject({ created: OFFERS });
  expect(await held.db.outboxEvent.count({ where: { type: { in: ["offer.changed", "offers.changed"] } } })).toBeLessThan(10);
  expect(await found()).toBe(OFFERS);
  expect(await entries()).toBe(OFFERS);
  expect(await listOf(near)).toBeGreaterThanOrEqual(50);
  expect(await listOf(far)).toBe(0);
  expect(await checkMatches(system(), orne.id, { tell: false })).toMatchObject({ missing: 0, wrong: 0 });
  expect((await held.db.localMessage.findMany()).map(({ subject }) => subject)).toEqual(["Du nouveau pour vous"]);
}, 90_000);

it("relayed and played a second time, it changes nothing", async () => {
  const state = async () => ({
    matches: (await held.db.match.findMany({ orderBy: [{ offerId: "asc" }, { beneficiaryId: "asc" }], omit: { computedAt: true } })).length,
    notifications: await held.db.notification.count(), messages: await held.db.localMessage.count(), facts: await held.db.outboxEvent.count(), found: await found(), entries: await entries(),
  });
  const before = await state();
  const facts = await held.db.outboxEvent.findMany({ orderBy: { id: "asc" } });
  await worker.queues.add(jobsOf(facts.map(({ id, type, payload }) => ({ id, type: type as never, payload }))).map((job) => ({ ...job, id: `${job.id}-again` })));
  await settled(held.db, worker, 60_000);
  expect(await state()).toEqual(before);
}, 90_000);

it("an offer that someone posts meanwhile does not wait behind it", async () => {
  const employer = await savedEmployer(held.db, orne);
  const facts = () => held.db.outboxEvent.count({ where: { type: "offers.changed" } });
  const before = await facts();
  const importing = imported(given({ nombrePostes: 2 }));
  await waitUntil("the import began", async () => (await facts()) > before, 20_000);
  const posted = await publishOffer({ ...contextOf(employer.actor, "test"), db: held.db, now: NOW, newId: randomUUID }, employer.organisationId, anOfferDraft({}));
  if (!posted.ok) throw new Error(posted.refusal.code);
  await waitUntil("hers", async () => (await held.db.match.count({ where: { offerId: posted.value.offerId, beneficiaryId: near.id } })) === 1, 10_000);
  expect(await importing).toMatchObject({ updated: OFFERS });
}, 90_000);

it("what vanished from the list is found no more, and is in nobody's list", async () => {
  expect(await imported(given({ nombrePostes: 2 }).slice(0, 30), { closeVanished: true })).toMatchObject({ closed: OFFERS - 30 });
  expect(await found()).toBe(30);
  expect(await listOf(near)).toBeLessThanOrEqual(31);
  expect(await entries()).toBeLessThanOrEqual(31);
}, 90_000);
