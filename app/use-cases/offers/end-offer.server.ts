import type { Tx } from "#app/infra/db.server.ts";
import { record } from "#app/infra/outbox.server.ts";
import { closeApplicationsOfOffer } from "../applications/close-applications-of-offer.server.ts";
import type { Context } from "../context.server.ts";

/** What the state of an offer that ends brings with it: nobody looks at it any more. */
export const ENDED = { lookSince: null } as const;

/**
 * What follows the end of an offer, in its transaction: reports on it go, whoever still waits for an answer is told, lists hear of it.
 *
 * @returns how many people were told
 */
export async function endOffer(tx: Tx, ctx: Context, offerId: string): Promise<number> {
  await tx.offerReport.deleteMany({ where: { offerId } });
  const told = await closeApplicationsOfOffer(tx, ctx, offerId, true);
  await record(tx, "offer.changed", { offerId });
  return told;
}
