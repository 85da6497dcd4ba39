import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { record, recordAll } from "#app/infra/outbox.server.ts";
import type { QueuedJob } from "#app/infra/queue.server.ts";
import { startRelay, type Relay } from "#workers/relay-outbox.ts";
import { idOf } from "#tests/factories/clock.ts";
import { useDatabase } from "#tests/support/database.ts";
import { waitUntil } from "./support/wait-until.ts";

const held = useDatabase();
const relays: Relay[] = [];
let given: string[] = [];
beforeEach(async () => {
  given = [];
  await held.db.$executeRaw`TRUNCATE outbox_event RESTART IDENTITY`;
});
afterEach(async () => {
  await Promise.all(relays.splice(0).map((relay) => relay.stop()));
});

const queues = { add: async (jobs: readonly QueuedJob[]) => void given.push(...jobs.map(({ id }) => id)) };
const relay = async (pollMs: number, to = queues) => {
  const one = await startRelay({ db: held.db, databaseUrl: held.url, queues: to, pollMs });
  relays.push(one);
  return one;
};
/** A fact that sets one job going. */
const facts = (from: number, count: number) =>
  held.db.$transaction((tx) => recordAll(tx, "suggestions.short", Array.from({ length: count }, (_, n) => ({ beneficiaryId: idOf(from + n) }))));
const waiting = () => held.db.outboxEvent.count({ where: { relayedAt: null } });
const NEVER = 3_600_000;

describe("the relay", () => {
  it("is woken by the commit of a fact, and takes what waited before it started", async () => {
    await facts(1, 3);
    await relay(NEVER);
    await waitUntil("the first three", () => given.length === 3);
    await facts(4, 2);
    await waitUntil("two more", () => given.length === 5, 2_000);
    expect(given).toEqual([1, 2, 3, 4, 5].map((n) => `profile.match-${n}`));
    expect(await waiting()).toBe(0);
  });

  it("a fact of a transaction that was undone is none", async () => {
    await relay(NEVER);
    await held.db.$transaction(async (tx) => {
      await record(tx, "suggestions.short", { beneficiaryId: idOf(1) });
      throw new Error("undone");
    }).catch(() => undefined);
    await facts(2, 1);
    await waitUntil("the second", () => given.length > 0);
    expect(given).toEqual(["profile.match-2"]);
  });

  it("two of them never give the same fact", async () => {
    await relay(NEVER);
    await relay(NEVER);
    await Promise.all([facts(1, 700), facts(701, 700), facts(1_401, 700)]);
    await waitUntil("all", async () => (await waiting()) === 0);
    expect(given).toHaveLength(2_100);
    expect(new Set(given).size).toBe(2_100);
  });

  it("hears again after its line was cut", async () => {
    await relay(NEVER);
    await facts(1, 1);
    await waitUntil("the first", () => given.length === 1);
    await held.db.$executeRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'listen outbox'`;
    await facts(2, 1);
    // No poll here: what rang while nobody listened is found when the line comes back.
    await waitUntil("the second", () => given.length === 2, 10_000);
    await facts(3, 1);
    await waitUntil("the third", () => given.length === 3, 2_000);
  });

  it("a queue that refuses loses nothing: the facts wait, and go when it is back", async () => {
    let isDown = true;
    await relay(200, { add: async (jobs) => { if (isDown) throw new Error("down"); await queues.add(jobs); } });
    await facts(1, 5);
    await new Promise((done) => setTimeout(done, 500));
    expect(await waiting()).toBe(5);
    isDown = false;
    await waitUntil("all five", () => given.length === 5);
    expect(await waiting()).toBe(0);
  });
});
