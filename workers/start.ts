import { log } from "#app/infra/log.server.ts";
import { openQueues, openWorker, type JobQueues } from "#app/infra/queue.server.ts";
import type { QueueSettings } from "#app/infra/queue-settings.server.ts";
import type { JobHandlers, SystemContext } from "./job-handlers.ts";
import { startRelay, type Relay } from "./relay-outbox.ts";
import { runJob } from "./run-job.ts";

export type WorkerProcess = { queues: JobQueues; relay: Relay; stop(): Promise<void> };

export type StartOptions = {
  settings: QueueSettings;
  handlers: JobHandlers;
  contextFor: (jobId: string) => SystemContext;
  concurrency: number;
  /** What the mail provider accepts. */
  messagesLimit?: { count: number; everyMs: number } | undefined;
};

/**
 * Starts the relay and the workers of both queues.
 *
 * `stop` drains: no new fact, no new job, and those under way are finished.
 */
export async function startWorkers({ settings, handlers, contextFor, concurrency, messagesLimit }: StartOptions): Promise<WorkerProcess> {
  const onFault = (fault: Error) => log.error({ err: fault }, "queue connection");
  const queues = await openQueues(settings, onFault);
  const common = {
    settings, onFault,
    run: (job: Parameters<typeof runJob>[1]) => runJob(handlers, job, contextFor),
    onFailed: (job: { id: string; attempt: number }, fault: Error, isLast: boolean) =>
      log[isLast ? "error" : "warn"]({ job: job.id, attempt: job.attempt, isLast, err: { type: fault.name, message: fault.message } }, "job failed"),
  };
  const workers = [
    await openWorker({ ...common, queue: "work", concurrency }),
    await openWorker({ ...common, queue: "messages", concurrency, ...(messagesLimit ? { limit: messagesLimit } : {}) }),
  ];
  const relay = await startRelay({ db: contextFor("relay").db, databaseUrl: settings.databaseUrl, queues });
  return {
    queues, relay,
    async stop() {
      await relay.stop();
      await Promise.all(workers.map((worker) => worker.close()));
      await queues.close();
    },
  };
}
