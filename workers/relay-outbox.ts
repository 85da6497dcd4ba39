import type { Db } from "#app/infra/db.server.ts";
import { listenTo } from "#app/infra/listen.server.ts";
import { log } from "#app/infra/log.server.ts";
import { relayBatch, type WaitingFact } from "#app/infra/outbox.server.ts";
import type { JobQueues, QueuedJob } from "#app/infra/queue.server.ts";
import { consequencesOf } from "#app/jobs/consequences.ts";

export type Relay = {
  /** Relays what waits now, to the last row; for tests and commands. */
  drain(): Promise<void>;
  /** Lets the batch under way end, then stops. */
  stop(): Promise<void>;
};

export type RelayOptions = { db: Db; databaseUrl: string; queues: Pick<JobQueues, "add">; pollMs?: number };

const BATCH = 500;
const REST_AFTER_FAULT_MS = 1_000;

/** The jobs of some facts. The id holds the fact's, so that a fact relayed twice is one job. */
export function jobsOf(facts: readonly WaitingFact[]): QueuedJob[] {
  return facts.flatMap(({ id, type, payload }) => consequencesOf(type, payload).map((job) => ({ ...job, id: `${job.name}-${id}` })));
}

/**
 * Turns recorded facts into jobs, as soon as the database rings.
 *
 * The bell is a NOTIFY at each commit; the slow poll is for bells that nobody heard. One batch at a time: a bell during a
 * batch means another one after it.
 */
export async function startRelay({ db, databaseUrl, queues, pollMs = 5_000 }: RelayOptions): Promise<Relay> {
  let running: Promise<void> | undefined;
  let isRung = false;
  let isStopped = false;

  const deliver = async (facts: WaitingFact[]) => queues.add(jobsOf(facts));
  const relayAll = async () => {
    do {
      isRung = false;
      while (!isStopped && (await relayBatch(db, BATCH, deliver)) === BATCH);
    } while (isRung && !isStopped);
  };
  const ring = () => {
    isRung = true;
    if (isStopped) return;
    running ??= relayAll()
      .catch(async (fault: unknown) => {
        log.error({ err: fault }, "relay failed, will try again");
        await new Promise((done) => setTimeout(done, REST_AFTER_FAULT_MS));
      })
      .finally(() => {
        running = undefined;
        if (isRung) ring();
      });
  };
  const timer = setInterval(ring, pollMs);
  const listening = await listenTo(databaseUrl, "outbox", ring);
  return {
    async drain() {
      ring();
      while (running) await running;
    },
    async stop() {
      isStopped = true;
      clearInterval(timer);
      await listening.stop();
      await running;
    },
  };
}
