import { log } from "#app/infra/log.server.ts";
import { mailer } from "#app/infra/mail/mail.server.ts";
import { queueSettings } from "#app/infra/queue-settings.server.ts";
import { contextOf } from "#app/use-cases/context.server.ts";
import { closeConnections } from "#app/use-cases/housekeeping/close-connections.server.ts";
import { handlers } from "./handlers.ts";
import { schedule } from "./schedule.ts";
import { startWorkers } from "./start.ts";

const HEARTBEAT_MS = 60_000;

/**
 * The worker process with everything real: this configuration, this database, these handlers.
 *
 * @returns what stops it, in order: relay, jobs under way, then what they used
 */
export async function runProcess(concurrency: number): Promise<() => Promise<void>> {
  const contextFor = (jobId: string) => contextOf({ role: "system" }, jobId);
  const started = await startWorkers({ settings: queueSettings(), handlers, contextFor, concurrency, messagesLimit: mailer().limit });
  await schedule(started.queues);
  const beat = () => started.queues.counts().then((jobs) => log.info({ jobs }, "worker alive"), (fault: unknown) => log.warn({ err: fault }, "worker alive, queue unreachable"));
  const heartbeat = setInterval(() => void beat(), HEARTBEAT_MS);
  heartbeat.unref();
  return async () => {
    clearInterval(heartbeat);
    await started.stop();
    await closeConnections();
  };
}
