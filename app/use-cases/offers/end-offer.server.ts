import type { Tx } from "#app/infra/db.server.ts";
import { closeApplicationsOfOffer } from "../applications/close-applications-of-offer.server.ts";
import type { Context } from "../context.server.ts";
import { recordChangedOffers } from "./record-changed-offers.server.ts";

/** What the state of an offer that ends brings with it: nobody looks at it any more. */
export const ENDED = { lookSince: null } as const;

/**
 * What follows the end of an offer, in its transaction: reports on it go, whoever still waits for an answer is told, lists hear of it.
 *
 * @returns how many people were told
 */
export function endOffer(tx: Tx, ctx: Context, offerId: string): Promise<number> {
  return endOffers(tx, ctx, [offerId]);
}

/** The same for offers that end together: lists hear of all of them at once. */
export async function endOffers(tx: Tx, ctx: Context, offerIds: readonly string[]): Promise<number> {
  await tx.offerReport.deleteMany({ where: { offerId: { in: [...offerIds] } } });
  let told = 0;
  for (const offerId of offerIds) told += await closeApplicationsOfOffer(tx, ctx, offerId, true);
  await recordChangedOffers(tx, offerIds);
  return told;
}
