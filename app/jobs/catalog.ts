import { z } from "zod";

const uuid = z.uuid();

/** Every job: what it carries, how often it is tried, how long it may take. Imports no handler. */
export const jobCatalog = {
  "offer.index": { payload: z.object({ offerId: uuid }), attempts: 5, timeoutMs: 10_000 },
  "offer.match": { payload: z.object({ offerId: uuid }), attempts: 5, timeoutMs: 60_000 },
  "profile.match": { payload: z.object({ beneficiaryId: uuid }), attempts: 5, timeoutMs: 60_000 },
  "match.notify": { payload: z.object({ offerId: uuid, beneficiaryId: uuid }), attempts: 5, timeoutMs: 10_000 },
  "recommendation.notify": { payload: z.object({ recommendationId: uuid }), attempts: 5, timeoutMs: 10_000 },
  "recommendation.report": { payload: z.object({ recommendationId: uuid }), attempts: 5, timeoutMs: 10_000 },
  "application.notify": { payload: z.object({ applicationId: uuid, eventId: uuid }), attempts: 5, timeoutMs: 10_000 },
  "notification.send": { payload: z.object({ notificationId: uuid }), attempts: 8, timeoutMs: 15_000 },
} as const satisfies Record<string, { payload: z.ZodType; attempts: number; timeoutMs: number }>;

export type JobName = keyof typeof jobCatalog;
export type JobPayload<T extends JobName> = z.infer<(typeof jobCatalog)[T]["payload"]>;
