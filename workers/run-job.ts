import { log } from "#app/infra/log.server.ts";
import { HopelessJob, type JobOutcome, type RunningJob } from "#app/infra/queue.server.ts";
import { isJobName, jobCatalog, type JobName, type JobPayload } from "#app/jobs/catalog.ts";
import type { Attempt, JobHandler, JobHandlers, SystemContext } from "./job-handlers.ts";

/** A job that took longer than the catalogue allows. What it began may still end: handlers are idempotent. */
export class JobTookTooLong extends Error {}

async function within<T>(promise: Promise<T>, timeoutMs: number, name: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new JobTookTooLong(`${name} took more than ${timeoutMs} ms`)), timeoutMs);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Does one job of a queue with the handler of its name.
 *
 * An unknown name or an unreadable payload will not get better: the job is put aside at once, for a human to look at.
 */
export async function runJob(handlers: JobHandlers, job: RunningJob, contextFor: (jobId: string) => SystemContext): Promise<JobOutcome> {
  if (!isJobName(job.name)) throw new HopelessJob(`no such job: ${job.name}`);
  return runNamed(handlers, job.name, job, contextFor(job.id));
}

async function runNamed<N extends JobName>(handlers: JobHandlers, name: N, job: RunningJob, ctx: SystemContext): Promise<JobOutcome> {
  const { payload: schema, timeoutMs } = jobCatalog[name];
  const parsed = schema.safeParse(job.payload);
  if (!parsed.success) throw new HopelessJob(`unreadable payload for ${name}`);
  const attempt: Attempt = { number: job.attempt, of: job.attempts };
  const started = performance.now();
  const handler: JobHandler<N> = handlers[name];
  const outcome = await within(Promise.resolve(handler(ctx, parsed.data as JobPayload<N>, attempt)), timeoutMs, name);
  log.debug({ job: job.id, ms: Math.round(performance.now() - started), retryAt: outcome?.retryAt }, "job done");
  return outcome ?? undefined;
}
