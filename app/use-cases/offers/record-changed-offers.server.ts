import type { Tx } from "#app/infra/db.server.ts";
import { recordAll } from "#app/infra/outbox.server.ts";

/** Up to so many, each goes its own way, before what comes by the hundred. */
const FEW = 10;
/** Offers in one fact: what one job matches in a second or two. */
const AT_ONCE = 500;

/**
 * Writes down that these offers changed, so that they are found, matched and looked at for viviers again.
 *
 * Many become one fact: three jobs instead of three for each (decision 0066). No id twice.
 */
export async function recordChangedOffers(tx: Tx, offerIds: readonly string[]): Promise<void> {
  if (offerIds.length <= FEW) return recordAll(tx, "offer.changed", offerIds.map((offerId) => ({ offerId })));
  const parts = Array.from({ length: Math.ceil(offerIds.length / AT_ONCE) }, (_, part) => offerIds.slice(part * AT_ONCE, (part + 1) * AT_ONCE));
  await recordAll(tx, "offers.changed", parts.map((ids) => ({ offerIds: ids })));
}
