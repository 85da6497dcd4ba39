import { createPostgresBackend, DelayedError, Queue, runMigrations, UnrecoverableError, Worker, type Job, type JobsOptions, type RepeatOptions } from "bullmq";
import pg from "pg";
import { jobCatalog, type JobName, type QueueName } from "#app/jobs/catalog.ts";
import type { QueueSettings } from "./queue-settings.server.ts";

/** A job to put in its queue. `id` is refused a second time while BullMQ remembers it: a fact relayed twice is one job. */
export type QueuedJob = { id: string; name: JobName; payload: unknown; isUrgent?: boolean };

/** The queues as those who fill them see them. */
export type JobQueues = {
  /** Adds jobs, one round trip a queue. */
  add(jobs: readonly QueuedJob[]): Promise<void>;
  /** Sets, or changes, the hour of a job that comes back. The same id twice is one timetable. */
  repeat(name: JobName, timetable: { pattern: string; tz: string }): Promise<void>;
  /** Takes away the timetables of jobs that are not in this list. */
  forgetRepeatsExcept(names: readonly JobName[]): Promise<void>;
  /** How many jobs are in each state, all queues together. */
  counts(): Promise<Record<string, number>>;
  close(): Promise<void>;
};

/** A job being done. `attempt` counts from 1. */
export type RunningJob = { id: string; name: string; payload: unknown; attempt: number; attempts: number };
/** What became of it: done, or to be done again at an hour, which is not a failure. */
export type JobOutcome = { retryAt: Date } | undefined;

export type JobWorker = { close(): Promise<void> };

const QUEUES: readonly QueueName[] = ["work", "messages"];
/** The schema of our database that the queue has for itself. */
const SCHEMA = "queue";
const DAY_S = 24 * 3_600;
/** What someone waits for in front of a screen goes before all the rest. */
const URGENT = 1;

type AnyQueue = Queue<unknown, void, string>;

// BullMQ infers the backend from the factory; both backends give the same queue, so the rest of the product sees one type.
function queueOf(name: QueueName, settings: QueueSettings): AnyQueue {
  if (settings.redisUrl) return new Queue(name, { prefix: "passerelle", connection: { url: settings.redisUrl, maxRetriesPerRequest: 5 } }) as AnyQueue;
  return new Queue(name, { connection: { connectionString: settings.databaseUrl, schema: SCHEMA, max: 2 } }, createPostgresBackend) as unknown as AnyQueue;
}

/** Creates or updates the tables of the queue; Redis needs none. */
async function prepareStore(settings: QueueSettings): Promise<void> {
  if (settings.redisUrl) return;
  const client = new pg.Client({ connectionString: settings.databaseUrl });
  await client.connect();
  try {
    await runMigrations(client, SCHEMA);
  } finally {
    await client.end();
  }
}

function optionsOf(name: JobName, isUrgent: boolean): JobsOptions {
  const { attempts, backoffMs, priority } = jobCatalog[name];
  return {
    attempts,
    backoff: { type: "exponential", delay: backoffMs, jitter: 0.2 },
    priority: isUrgent ? URGENT : priority,
    // Kept an hour, so that a fact relayed twice is still recognised; failures stay a month for a human to read.
    removeOnComplete: { age: 3_600, count: 20_000 },
    removeOnFail: { age: 30 * DAY_S },
    stackTraceLimit: 5,
  };
}

/**
 * Opens the queues to put jobs in, making their tables at first use.
 *
 * @param onFault connection faults that BullMQ recovers from by itself; to be logged
 */
export async function openQueues(settings: QueueSettings, onFault: (fault: Error) => void): Promise<JobQueues> {
  await prepareStore(settings);
  const queues = new Map(QUEUES.map((name) => [name, queueOf(name, settings)]));
  for (const queue of queues.values()) queue.on("error", onFault);
  const of = (name: JobName) => queues.get(jobCatalog[name].queue) as AnyQueue;
  return {
    async add(jobs) {
      for (const [name, queue] of queues) {
        const mine = jobs.filter((job) => jobCatalog[job.name].queue === name);
        if (mine.length === 0) continue;
        await queue.addBulk(mine.map((job) => ({ name: job.name, data: job.payload, opts: { ...optionsOf(job.name, job.isUrgent ?? false), jobId: job.id } })));
      }
    },
    async repeat(name, { pattern, tz }) {
      const timetable: Omit<RepeatOptions, "key"> = { pattern, tz };
      await of(name).upsertJobScheduler(name, timetable, { name, data: {}, opts: optionsOf(name, false) });
    },
    async forgetRepeatsExcept(names) {
      for (const queue of queues.values()) {
        for (const { key } of await queue.getJobSchedulers()) if (!names.some((name) => name === key)) await queue.removeJobScheduler(key);
      }
    },
    async counts() {
      const sum: Record<string, number> = {};
      for (const queue of queues.values()) {
        for (const [state, count] of Object.entries(await queue.getJobCounts())) sum[state] = (sum[state] ?? 0) + count;
      }
      return sum;
    },
    async close() {
      await Promise.all([...queues.values()].map((queue) => queue.close()));
    },
  };
}

export type WorkerOptions = {
  queue: QueueName;
  settings: QueueSettings;
  concurrency: number;
  /** At most `count` jobs every `everyMs`, all workers together. */
  limit?: { count: number; everyMs: number };
  run: (job: RunningJob) => Promise<JobOutcome>;
  onFailed: (job: RunningJob, fault: Error, isLast: boolean) => void;
  onFault: (fault: Error) => void;
};

/** A fault that trying again cannot mend: the job is put aside at once. */
export class HopelessJob extends Error {}

/** Takes jobs out of a queue and does them; `close` waits for those under way. */
export async function openWorker(options: WorkerOptions): Promise<JobWorker> {
  const { settings, run } = options;
  const process = async (job: Job, token?: string): Promise<void> => {
    try {
      const outcome = await run(seen(job));
      if (!outcome) return;
      await job.moveToDelayed(outcome.retryAt.getTime(), token);
    } catch (fault) {
      throw fault instanceof HopelessJob ? new UnrecoverableError(fault.message) : fault;
    }
    throw new DelayedError();
  };
  const common = {
    concurrency: options.concurrency,
    lockDuration: settings.lockMs,
    stalledInterval: Math.max(1_000, Math.round(settings.lockMs / 3)),
    // A job whose worker is killed is taken again; BullMQ's default of one time would lose it at the second kill.
    maxStalledCount: 25,
    ...(options.limit ? { limiter: { max: options.limit.count, duration: options.limit.everyMs } } : {}),
  };
  const worker = settings.redisUrl
    ? new Worker(options.queue, process, { ...common, prefix: "passerelle", connection: { url: settings.redisUrl, maxRetriesPerRequest: null } })
    : (new Worker(options.queue, process, { ...common, connection: { connectionString: settings.databaseUrl, schema: SCHEMA, max: options.concurrency + 2 } }, createPostgresBackend) as unknown as Worker);
  worker.on("error", options.onFault);
  worker.on("failed", (job, fault) => {
    if (job) options.onFailed({ ...seen(job), attempt: job.attemptsMade }, fault, job.finishedOn !== undefined);
  });
  await worker.waitUntilReady();
  return { close: () => worker.close() };
}

function seen(job: Job): RunningJob {
  return { id: job.id ?? "", name: job.name, payload: job.data as unknown, attempt: job.attemptsMade + 1, attempts: job.opts.attempts ?? 1 };
}
