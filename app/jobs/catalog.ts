import { z } from "zod";

const uuid = z.uuid();
const nothing = z.object({});
const offers = z.object({ offerIds: z.array(uuid).min(1) });
const found = z.object({ offerId: uuid, beneficiaryIds: z.array(uuid) });

/** Where a job waits. `messages` goes at the pace the mail provider accepts, so that it never holds up the rest. */
export type QueueName = "work" | "messages";

/**
 * What every job is: what it carries, where it waits and before whom, how often it is tried, how long it may take.
 *
 * `priority`: lower goes first, at least 1. An offer is seen before anyone is told of the one before it.
 * `backoffMs` is the wait before the second try; each wait after it is twice as long.
 */
export type JobRule = { payload: z.ZodType; queue: QueueName; priority: number; attempts: number; backoffMs: number; timeoutMs: number };

/** Every job. Payloads are ids only: the queue keeps them in clear. Imports no handler. */
export const jobCatalog = {
  "offer.index": { payload: z.object({ offerId: uuid }), queue: "work", priority: 2, attempts: 5, backoffMs: 2_000, timeoutMs: 10_000 },
  "offer.match": { payload: z.object({ offerId: uuid }), queue: "work", priority: 2, attempts: 5, backoffMs: 2_000, timeoutMs: 60_000 },
  "offers.index": { payload: offers, queue: "work", priority: 3, attempts: 5, backoffMs: 5_000, timeoutMs: 2 * 60_000 },
  "offers.match": { payload: offers, queue: "work", priority: 3, attempts: 5, backoffMs: 5_000, timeoutMs: 10 * 60_000 },
  "offer.ask": { payload: z.object({ askingId: uuid }), queue: "messages", priority: 5, attempts: 8, backoffMs: 15_000, timeoutMs: 30_000 },
  "profile.match": { payload: z.object({ beneficiaryId: uuid }), queue: "work", priority: 2, attempts: 5, backoffMs: 2_000, timeoutMs: 60_000 },
  "vivier.person": { payload: z.object({ beneficiaryId: uuid }), queue: "work", priority: 6, attempts: 5, backoffMs: 2_000, timeoutMs: 10_000 },
  "vivier.offer": { payload: z.object({ offerId: uuid }), queue: "work", priority: 6, attempts: 5, backoffMs: 2_000, timeoutMs: 10_000 },
  "vivier.offers": { payload: offers, queue: "work", priority: 6, attempts: 5, backoffMs: 5_000, timeoutMs: 2 * 60_000 },
  "aid.match": { payload: z.object({ aidId: uuid }), queue: "work", priority: 8, attempts: 3, backoffMs: 10_000, timeoutMs: 30 * 60_000 },
  "territory.match": { payload: z.object({ territoryId: uuid }), queue: "work", priority: 8, attempts: 3, backoffMs: 10_000, timeoutMs: 30 * 60_000 },
  "match.notify": { payload: found, queue: "work", priority: 5, attempts: 5, backoffMs: 2_000, timeoutMs: 10_000 },
  "matches.notify": { payload: z.object({ found: z.array(found).min(1) }), queue: "work", priority: 5, attempts: 5, backoffMs: 5_000, timeoutMs: 60_000 },
  "recommendation.notify": { payload: z.object({ recommendationId: uuid }), queue: "work", priority: 5, attempts: 5, backoffMs: 2_000, timeoutMs: 10_000 },
  "recommendation.report": { payload: z.object({ recommendationId: uuid }), queue: "work", priority: 5, attempts: 5, backoffMs: 2_000, timeoutMs: 10_000 },
  "application.notify": { payload: z.object({ applicationId: uuid, eventId: uuid }), queue: "work", priority: 5, attempts: 5, backoffMs: 2_000, timeoutMs: 10_000 },
  "prescription.send": { payload: z.object({ prescriptionId: uuid }), queue: "messages", priority: 5, attempts: 8, backoffMs: 15_000, timeoutMs: 30_000 },
  "prescription.report": { payload: z.object({ prescriptionId: uuid }), queue: "work", priority: 5, attempts: 5, backoffMs: 2_000, timeoutMs: 10_000 },
  "check-ins.plan": { payload: z.object({ applicationId: uuid }), queue: "work", priority: 6, attempts: 5, backoffMs: 2_000, timeoutMs: 10_000 },
  "notification.send": { payload: z.object({ notificationId: uuid }), queue: "messages", priority: 5, attempts: 8, backoffMs: 15_000, timeoutMs: 30_000 },
  // By the clock: workers/schedule.ts.
  "matches.check": { payload: nothing, queue: "work", priority: 9, attempts: 2, backoffMs: 60_000, timeoutMs: 30 * 60_000 },
  "day.turn": { payload: nothing, queue: "work", priority: 3, attempts: 5, backoffMs: 10_000, timeoutMs: 60_000 },
  "index.check": { payload: nothing, queue: "work", priority: 9, attempts: 2, backoffMs: 60_000, timeoutMs: 10 * 60_000 },
  "offers.expire": { payload: nothing, queue: "work", priority: 9, attempts: 3, backoffMs: 60_000, timeoutMs: 60_000 },
  "offers.pull": { payload: nothing, queue: "work", priority: 9, attempts: 3, backoffMs: 15 * 60_000, timeoutMs: 60 * 60_000 },
  "offers.renew": { payload: nothing, queue: "work", priority: 5, attempts: 5, backoffMs: 60_000, timeoutMs: 60_000 },
  "silence.tell": { payload: nothing, queue: "work", priority: 8, attempts: 3, backoffMs: 60_000, timeoutMs: 60_000 },
  "answers.remind": { payload: nothing, queue: "work", priority: 5, attempts: 5, backoffMs: 60_000, timeoutMs: 60_000 },
  "meetings.remind": { payload: nothing, queue: "work", priority: 3, attempts: 5, backoffMs: 60_000, timeoutMs: 60_000 },
  "check-ins.send": { payload: nothing, queue: "work", priority: 4, attempts: 5, backoffMs: 60_000, timeoutMs: 5 * 60_000 },
  "series.draw": { payload: nothing, queue: "work", priority: 8, attempts: 3, backoffMs: 60_000, timeoutMs: 10 * 60_000 },
  "notifications.sweep": { payload: nothing, queue: "work", priority: 9, attempts: 3, backoffMs: 60_000, timeoutMs: 60_000 },
  "house.clean": { payload: nothing, queue: "work", priority: 9, attempts: 3, backoffMs: 60_000, timeoutMs: 10 * 60_000 },
} as const satisfies Record<string, JobRule>;

export type JobName = keyof typeof jobCatalog;
export type JobPayload<T extends JobName> = z.infer<(typeof jobCatalog)[T]["payload"]>;

/** Whether a word is the name of a job. */
export function isJobName(word: string): word is JobName {
  return Object.hasOwn(jobCatalog, word);
}
