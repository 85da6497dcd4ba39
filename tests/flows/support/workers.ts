import { randomUUID } from "node:crypto";
import type { Db } from "#app/infra/db.server.ts";
import type { QueueSettings } from "#app/infra/queue-settings.server.ts";
import { contextOf } from "#app/use-cases/context.server.ts";
import { handlers } from "#workers/handlers.ts";
import type { JobHandlers } from "#workers/job-handlers.ts";
import { startWorkers, type WorkerProcess } from "#workers/start.ts";
import { waitUntil } from "./wait-until.ts";

/** The real relay, queue and handlers in this process, on the test's database, at an hour when messages may go out. */
export async function startTestWorkers(db: Db, settings: QueueSettings, now: () => Date, more: Partial<JobHandlers> = {}): Promise<WorkerProcess> {
  const contextFor = (jobId: string) => ({ ...contextOf({ role: "system" as const }, jobId), db, now: now(), newId: randomUUID });
  return startWorkers({ settings, handlers: { ...handlers, ...more }, contextFor, concurrency: 2 });
}

/**
 * Waits until every fact is relayed and no job waits or runs; jobs put off to a later hour do not count.
 *
 * A job's last act can be a new fact: facts are read on both sides of the queues, and a rest counts only when it is seen twice.
 */
export async function settled(db: Db, { queues }: Pick<WorkerProcess, "queues">, withinMs = 20_000): Promise<void> {
  const rest = async () => {
    const facts = await db.outboxEvent.count();
    if ((await db.outboxEvent.count({ where: { relayedAt: null } })) > 0) return undefined;
    const counts = await queues.counts();
    if (["waiting", "active", "prioritized"].some((state) => (counts[state] ?? 0) > 0)) return undefined;
    return (await db.outboxEvent.count()) === facts ? facts : undefined;
  };
  await waitUntil("facts relayed and queues empty", async () => {
    const first = await rest();
    return first !== undefined && first === (await rest());
  }, withinMs);
}
