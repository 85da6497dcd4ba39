import { matchOffer } from "#app/use-cases/matching/match-offer.server.ts";
import type { JobHandler } from "../job-handlers.ts";

/** An offer changed: find again whom it suits. */
export const offerMatch: JobHandler<"offer.match"> = async (ctx, { offerId }) => {
  await matchOffer(ctx, offerId);
};
