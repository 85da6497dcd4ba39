import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { HopelessJob, openQueues, openWorker, type JobOutcome, type JobQueues, type JobWorker, type RunningJob } from "#app/infra/queue.server.ts";
import type { QueueSettings } from "#app/infra/queue-settings.server.ts";
import { schedule, timetable } from "#workers/schedule.ts";
import { useDatabase } from "#tests/support/database.ts";
import { hasRedis, startRedis } from "./support/redis.ts";
import { waitUntil } from "./support/wait-until.ts";

const held = useDatabase();
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const job = (n: number, isUrgent = false) => ({ id: `notification.send-${n}`, name: "notification.send" as const, payload: { notificationId: uuid(n) }, isUrgent });

function behaves(settings: () => QueueSettings) {
  let queues: JobQueues;
  const workers: JobWorker[] = [];
  const faults: Error[] = [];
  beforeAll(async () => {
    queues = await openQueues(settings(), (fault) => faults.push(fault));
  });
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.close()));
    expect(faults).toEqual([]);
  });
  afterAll(() => queues.close());

  const work = async (run: (job: RunningJob) => Promise<JobOutcome>, more: { concurrency?: number; limit?: { count: number; everyMs: number } } = {}) => {
    const failed: { id: string; isLast: boolean }[] = [];
    workers.push(await openWorker({ queue: "messages", settings: settings(), concurrency: more.concurrency ?? 1, run, onFault: (fault) => faults.push(fault), onFailed: ({ id }, _, isLast) => failed.push({ id, isLast }), ...(more.limit ? { limit: more.limit } : {}) }));
    return failed;
  };

  it("a job added twice is done once, with its payload", async () => {
    const done: RunningJob[] = [];
    await queues.add([job(1), job(2)]);
    await work(async (one) => void done.push(one) as undefined);
    await waitUntil("both done", () => done.length === 2);
    await queues.add([job(1), job(2), job(3)]);
    await waitUntil("the third done", () => done.length >= 3);
    expect(done.map(({ id }) => id).sort()).toEqual(["notification.send-1", "notification.send-2", "notification.send-3"]);
    expect(done[0]).toMatchObject({ name: "notification.send", attempt: 1, attempts: 8 });
    expect(done.map(({ payload }) => payload)).toContainEqual({ notificationId: uuid(1) });
  });

  it("an urgent job goes before all that waits", async () => {
    const done: string[] = [];
    await queues.add([job(11), job(12), job(13)]);
    await queues.add([job(14, true)]);
    await work(async ({ id }) => void done.push(id) as undefined);
    await waitUntil("all done", () => done.length === 4);
    expect(done[0]).toBe("notification.send-14");
  });

  it("a job put off comes back at its hour, and that is no failed try", async () => {
    const tries: { attempt: number; at: number }[] = [];
    const started = Date.now();
    const failed = await work(async ({ attempt }) => {
      tries.push({ attempt, at: Date.now() - started });
      return tries.length === 1 ? { retryAt: new Date(Date.now() + 800) } : undefined;
    });
    await queues.add([job(21)]);
    await waitUntil("tried twice", () => tries.length === 2);
    expect(tries.map(({ attempt }) => attempt)).toEqual([1, 1]);
    expect(tries[1]!.at - tries[0]!.at).toBeGreaterThanOrEqual(780);
    expect(failed).toEqual([]);
  });

  it("what nobody can mend is put aside at once, what may be mended waits for its next try", async () => {
    const failed = await work(async ({ id }) => {
      throw id.endsWith("31") ? new HopelessJob("unreadable") : new Error("down");
    });
    await queues.add([job(31), job(32)]);
    await waitUntil("both failed once", () => failed.length === 2);
    expect(failed.sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual([{ id: "notification.send-31", isLast: true }, { id: "notification.send-32", isLast: false }]);
    expect(await queues.counts()).toMatchObject({ failed: 1, delayed: 1 });
  });

  it("messages leave at the pace the provider accepts", async () => {
    const at: number[] = [];
    await queues.add([41, 42, 43, 44, 45].map((n) => job(n)));
    await work(async () => void at.push(Date.now()) as undefined, { concurrency: 4, limit: { count: 2, everyMs: 500 } });
    await waitUntil("all five", () => at.length === 5);
    expect(at[4]! - at[0]!).toBeGreaterThanOrEqual(850);
  });

  it("the timetable is put once, however often it is put", async () => {
    await schedule(queues);
    const once = (await queues.counts())["delayed"];
    await schedule(queues);
    expect((await queues.counts())["delayed"]).toBe(once);
    expect(once).toBe(Object.keys(timetable).length + 1);
  });
}

describe("the queue on PostgreSQL", () => behaves(() => ({ databaseUrl: held.url, lockMs: 3_000 })));

describe.skipIf(!hasRedis())("the queue on Redis", () => {
  let redis: Awaited<ReturnType<typeof startRedis>>;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.stop());
  behaves(() => ({ databaseUrl: held.url, redisUrl: redis.url, lockMs: 3_000 }));
});
