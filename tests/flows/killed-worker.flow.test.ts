import { randomUUID } from "node:crypto";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { record } from "#app/infra/outbox.server.ts";
import { openQueues, type JobQueues } from "#app/infra/queue.server.ts";
import { requestCode } from "#app/use-cases/accounts/request-code.server.ts";
import { contextOf } from "#app/use-cases/context.server.ts";
import { checkMatches } from "#app/use-cases/matching/check-matches.server.ts";
import { nextId } from "#tests/factories/clock.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, type SavedBeneficiary } from "#tests/factories/people.ts";
import { communes, savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { useDatabase } from "#tests/support/database.ts";
import { spawnWorker, type RealWorker } from "./support/worker-process.ts";
import { settled } from "./support/workers.ts";

const held = useDatabase();
const PEOPLE = 60;
const KILLS = 7;
let territory: SavedTerritory;
let coachId: string;
const people: SavedBeneficiary[] = [];
const started: RealWorker[] = [];

beforeAll(async () => {
  territory = await savedTerritory(held.db, { code: "501" });
  coachId = (await savedCoach(held.db, territory)).id;
  for (let i = 0; i < PEOPLE; i += 1) {
    people.push(await savedBeneficiary(held.db, territory, { coachId, means: [{ mode: "scooter", radiusKm: 20 }], licences: ["AM"], columns: { lat: communes.messei.lat + i * 0.002, lng: communes.messei.lng } }));
  }
}, 60_000);
afterEach(async () => {
  for (const { child } of started) child.kill("SIGKILL");
  await Promise.all(started.splice(0).map(({ ended }) => ended));
});

/** With the demo's mailbox, so that the test says the same at night as by day. */
const worker = (env: Record<string, string> = {}) => {
  const one = spawnWorker(held.url, { DEV_MAILBOX: "1", ...env });
  started.push(one);
  return one;
};
const context = () => ({ ...contextOf({ role: "nobody" as const }, "test"), db: held.db, newId: randomUUID });
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** What happens to one person: she asks for a code, her coach proposes an offer; and an offer is posted. */
async function live(position: number): Promise<void> {
  const person = people[position] as SavedBeneficiary;
  const { email } = await held.db.user.findUniqueOrThrow({ where: { id: person.userId } });
  await requestCode(context(), email as string, `198.51.100.${position}`);
  const offer = await savedOffer(held.db, territory, { columns: { status: "draft" } });
  const recommendationId = nextId();
  await held.db.$transaction(async (tx) => {
    await tx.offer.update({ where: { id: offer.id }, data: { status: "open" } });
    await record(tx, "offer.changed", { offerId: offer.id });
    await tx.recommendation.create({ data: { id: recommendationId, beneficiaryId: person.id, offerId: offer.id, coachId, createdAt: new Date() } });
    await record(tx, "recommendation.sent", { recommendationId });
  });
}

describe("the worker is killed", () => {
  it(`${KILLS} times at random moments of 180 facts: nothing is lost, nobody is told twice`, async () => {
    let next = 0;
    let isOver = false;
    const writing = (async () => {
      while (next < PEOPLE) {
        await live(next);
        next += 1;
        // Written all along the kills, the rest at once after them.
        if (!isOver) await pause(60 + Math.random() * 240);
      }
    })();
    for (let kill = 0; kill < KILLS; kill += 1) {
      const one = worker();
      // Some kills fall while it is still starting, most while it works.
      await (kill % 3 === 2 ? pause(500 + Math.random() * 1_500) : one.ready.then(() => pause(Math.random() * 1_000)));
      one.child.kill("SIGKILL");
      expect(await one.ended).toMatchObject({ signal: "SIGKILL" });
    }
    isOver = true;
    await writing;

    const last = worker();
    await last.ready;
    const queues: JobQueues = await openQueues({ databaseUrl: held.url, lockMs: 10_000 }, () => undefined);
    await settled(held.db, { queues }, 60_000);
    expect((await queues.counts())["failed"]).toBe(0);
    await queues.close();
    last.child.kill("SIGTERM");
    expect(await last.ended).toEqual({ code: 0, signal: null });

    // Nothing lost: every code went out, every proposal and match is written down, every list is as computed anew.
    expect(await held.db.outboxEvent.count({ where: { type: { in: ["code.requested", "offer.changed", "recommendation.sent"] } } })).toBe(3 * PEOPLE);
    expect(await held.db.localMessage.count({ where: { subject: "Votre code pour entrer" } })).toBe(PEOPLE);
    expect(await held.db.notification.count({ where: { kind: "recommendation-received" } })).toBe(PEOPLE);
    expect(await checkMatches(context(), territory.id, { tell: false })).toMatchObject({ people: PEOPLE, offers: PEOPLE, missing: 0, wrong: 0 });
    expect(await held.db.localMessage.count({ where: { subject: "Vous avez un message" } })).toBe(PEOPLE);
    // What is not gone yet is tomorrow's digest.
    const waiting = await held.db.notification.findMany({ where: { status: { notIn: ["sent", "skipped"] } } });
    expect(waiting.filter(({ kind, status }) => kind !== "match-digest" || status !== "pending")).toEqual([]);

    // Nobody told twice: at most one message of each subject a person, and one record of each offer told.
    const twice = await held.db.$queryRaw`SELECT "to", subject FROM local_message GROUP BY 1, 2 HAVING count(*) > 1`;
    expect(twice).toEqual([]);
    const told = await held.db.notification.groupBy({ by: ["subjectId"], where: { kind: "match-found" }, _count: { _all: true } });
    expect(told).toHaveLength(PEOPLE);
    expect(told.filter((offer) => offer._count._all !== 8)).toEqual([]);
    const digestsADay = await held.db.notification.groupBy({ by: ["userId", "subjectId"], where: { kind: "match-digest" }, _count: { _all: true } });
    expect(digestsADay.filter((digest) => digest._count._all > 1)).toEqual([]);
  }, 240_000);

  it("asked to stop, it finishes what is under way and says so by its exit code", async () => {
    const one = worker();
    await one.ready;
    await live(0).catch(() => undefined);
    await savedOffer(held.db, territory).then(({ id }) => held.db.$transaction((tx) => record(tx, "offer.changed", { offerId: id })));
    one.child.kill("SIGINT");
    expect(await one.ended).toEqual({ code: 0, signal: null });
  }, 60_000);

  it("a configuration that is wrong stops the start: one sentence a variable, exit code 2", async () => {
    const one = worker({ DATABASE_URL: "mysql://x", REDIS_URL: "http://x", SECRET: "short" });
    expect(await one.ended).toEqual({ code: 2, signal: null });
    expect(one.stderr().trim().split("\n")).toHaveLength(4);
    for (const name of ["DATABASE_URL", "REDIS_URL", "SECRET"]) expect(one.stderr()).toContain(`  - ${name} `);
  }, 30_000);
});
