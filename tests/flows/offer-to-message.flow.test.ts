import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { record } from "#app/infra/outbox.server.ts";
import { contextOf } from "#app/use-cases/context.server.ts";
import { applyToOffer } from "#app/use-cases/applications/apply-to-offer.server.ts";
import { requestCode } from "#app/use-cases/accounts/request-code.server.ts";
import { jobsOf } from "#workers/relay-outbox.ts";
import type { WorkerProcess } from "#workers/start.ts";
import { idOf, nextId, NOW } from "#tests/factories/clock.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, savedEmployer, type SavedBeneficiary, type SavedEmployer } from "#tests/factories/people.ts";
import { savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { useDatabase } from "#tests/support/database.ts";
import { hasRedis, startRedis } from "./support/redis.ts";
import { waitUntil } from "./support/wait-until.ts";
import { settled, startTestWorkers } from "./support/workers.ts";

function flows(redisUrl: () => string | undefined, code: string) {
  const held = useDatabase();
  let worker: WorkerProcess;
  let territory: SavedTerritory;
  let employer: SavedEmployer;
  let person: SavedBeneficiary;
  let now = NOW;

  beforeAll(async () => {
    const url = redisUrl();
    worker = await startTestWorkers(held.db, { databaseUrl: held.url, lockMs: 3_000, ...(url ? { redisUrl: url } : {}) }, () => now);
    territory = await savedTerritory(held.db, { code });
    employer = await savedEmployer(held.db, territory);
    const coach = await savedCoach(held.db, territory);
    person = await savedBeneficiary(held.db, territory, { coachId: coach.id, means: [{ mode: "scooter", radiusKm: 20 }], licences: ["AM"] });
  }, 60_000);
  afterAll(async () => {
    await worker?.stop();
  });

  const as = <A extends Parameters<typeof contextOf>[0]>(actor: A) => ({ ...contextOf(actor, "test"), db: held.db, now, newId: randomUUID });
  const messages = () => held.db.localMessage.findMany({ orderBy: { createdAt: "asc" }, select: { to: true, subject: true } });
  async function posted() {
    const offer = await savedOffer(held.db, territory, { organisationId: employer.organisationId, columns: { status: "draft" } });
    await held.db.$transaction(async (tx) => {
      await tx.offer.update({ where: { id: offer.id }, data: { status: "open" } });
      await record(tx, "offer.changed", { offerId: offer.id });
    });
    return offer;
  }

  it("an offer is posted: it is found, it stands in her list, and one message says so; answered, the employer is told", async () => {
    const offer = await posted();
    await waitUntil("match and message", async () => (await held.db.match.count({ where: { offerId: offer.id } })) === 1 && (await messages()).length === 1, 10_000);
    await settled(held.db, worker);
    expect((await messages()).map(({ subject }) => subject)).toEqual(["Du nouveau pour vous"]);
    expect(await held.db.$queryRaw`SELECT count(*)::int AS n FROM search_document WHERE offer_id = ${offer.id}::uuid`).toEqual([{ n: 1 }]);

    await applyToOffer(as(person.actor), offer.id, { message: "Bonjour, je suis disponible.", wantsCall: false, consent: true });
    await settled(held.db, worker);
    expect((await messages()).map(({ subject }) => subject)).toEqual(["Du nouveau pour vous", "Un candidat a répondu"]);
  });

  it("every fact relayed and every job played a second time changes nothing", async () => {
    const state = async () => ({
      matches: await held.db.match.findMany({ orderBy: [{ offerId: "asc" }, { beneficiaryId: "asc" }], omit: { computedAt: true } }),
      notifications: await held.db.notification.findMany({ orderBy: { id: "asc" } }),
      messages: await held.db.localMessage.findMany({ orderBy: { id: "asc" } }),
      facts: await held.db.outboxEvent.count(),
    });
    const before = await state();
    expect(before.facts).toBeGreaterThanOrEqual(5);
    const relayed = await held.db.outboxEvent.findMany({ orderBy: { id: "asc" } });
    const jobs = jobsOf(relayed.map(({ id, type, payload }) => ({ id, type: type as never, payload })));
    // The same ids: the queue knows them. Other ids: the handlers themselves must be harmless.
    await worker.queues.add(jobs);
    await worker.queues.add(jobs.map((job) => ({ ...job, id: `${job.id}-again` })));
    await settled(held.db, worker);
    expect(await state()).toEqual(before);
  });

  it("a code is sent at once, at night too, and is in no job and no table", async () => {
    now = new Date("2026-11-20T23:30:00Z");
    const { email } = await held.db.user.findUniqueOrThrow({ where: { id: person.userId } });
    const asked = await requestCode(as({ role: "nobody" }), email as string, "192.0.2.1");
    expect(asked.ok).toBe(true);
    await waitUntil("the code", async () => (await messages()).some(({ subject }) => subject === "Votre code pour entrer"), 5_000);
    const mail = await held.db.localMessage.findFirstOrThrow({ where: { subject: "Votre code pour entrer" } });
    const digits = /\b\d{6}\b/.exec(mail.text)?.[0] as string;
    const everywhere = JSON.stringify([await held.db.signInCode.findMany(), await held.db.outboxEvent.findMany({ select: { payload: true } }), await held.db.notification.findMany({ omit: { id: true, userId: true } })]);
    expect(everywhere.includes(`"${digits}"`)).toBe(false);
    now = NOW;
  });

  it("an offer found at night is told at 8 h", async () => {
    // The queue counts a delay from the real clock: a night that is still to come, whenever this runs.
    now = new Date("2036-11-21T22:00:00Z");
    const before = (await messages()).length;
    await posted();
    await settled(held.db, worker);
    const digest = await held.db.notification.findFirstOrThrow({ where: { kind: "match-digest", status: "pending" } });
    expect(digest.subjectId).toBe("2036-11-22");
    expect((await messages()).length).toBe(before);
    expect((await worker.queues.counts())["delayed"]).toBeGreaterThanOrEqual(1);
    now = NOW;
  });

  it("facts about things that are gone do no harm", async () => {
    const gone = { offerId: idOf(990_001), beneficiaryId: idOf(990_002), beneficiaryIds: [idOf(990_002)], recommendationId: idOf(990_003), applicationId: idOf(990_004), eventId: idOf(990_005), notificationId: nextId() };
    await held.db.$transaction(async (tx) => {
      await record(tx, "offer.changed", gone);
      await record(tx, "profile.changed", gone);
      await record(tx, "match.found", gone);
      await record(tx, "recommendation.sent", gone);
      await record(tx, "recommendation.answered", gone);
      await record(tx, "application.moved", gone);
      await record(tx, "notification.created", gone);
    });
    await settled(held.db, worker);
    expect((await worker.queues.counts())["failed"]).toBe(0);
  });
}

describe("from a request to a message, the queue on PostgreSQL", () => flows(() => undefined, "401"));

describe.skipIf(!hasRedis())("from a request to a message, the queue on Redis", () => {
  let redis: Awaited<ReturnType<typeof startRedis>>;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.stop());
  flows(() => redis.url, "402");
});
