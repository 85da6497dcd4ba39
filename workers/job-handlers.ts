import type { JobOutcome } from "#app/infra/queue.server.ts";
import type { JobName, JobPayload } from "#app/jobs/catalog.ts";
import type { systemContext } from "#app/use-cases/context.server.ts";

export type SystemContext = ReturnType<typeof systemContext>;
/** Which try this is, from 1, of how many. */
export type Attempt = { number: number; of: number };

/**
 * Does one job: reads its payload, calls one use case.
 *
 * A job may come twice, late, or after what it speaks of is gone: a handler re-reads the present and acts on that.
 *
 * @returns an hour when the job is to be done later, which is not a failure
 */
export type JobHandler<N extends JobName> = (ctx: SystemContext, payload: JobPayload<N>, attempt: Attempt) => Promise<JobOutcome | void>;
export type JobHandlers = { [N in JobName]: JobHandler<N> };
