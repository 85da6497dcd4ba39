import { z } from "zod";

const uuid = z.uuid();
const found = z.object({ offerId: uuid, beneficiaryIds: z.array(uuid) });

/**
 * The facts that have consequences, with what each carries: ids only.
 *
 * A late or repeated consequence re-reads the present, so a payload never needs more.
 */
export const factCatalog = {
  "offer.changed": z.object({ offerId: uuid }),
  // Many at once, as an import brings them: see `recordChangedOffers`.
  "offers.changed": z.object({ offerIds: z.array(uuid).min(1) }),
  "offer.asked": z.object({ askingId: uuid }),
  "profile.changed": z.object({ beneficiaryId: uuid }),
  "loan.ended": z.object({ beneficiaryId: uuid }),
  "start.neared": z.object({ offerId: uuid }),
  "suggestions.short": z.object({ beneficiaryId: uuid }),
  "aid.changed": z.object({ aidId: uuid }),
  "radii.changed": z.object({ territoryId: uuid }),
  "match.found": found,
  "matches.found": z.object({ found: z.array(found).min(1) }),
  "recommendation.sent": z.object({ recommendationId: uuid }),
  "recommendation.answered": z.object({ recommendationId: uuid }),
  "application.moved": z.object({ applicationId: uuid, eventId: uuid }),
  "prescription.sent": z.object({ prescriptionId: uuid }),
  "prescription.answered": z.object({ prescriptionId: uuid }),
  "work.dated": z.object({ applicationId: uuid }),
  "code.requested": z.object({ notificationId: uuid }),
  "notification.created": z.object({ notificationId: uuid }),
} as const satisfies Record<string, z.ZodType>;

export type FactType = keyof typeof factCatalog;
export type FactPayload<T extends FactType> = z.infer<(typeof factCatalog)[T]>;
