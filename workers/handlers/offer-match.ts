import { matchOffer } from "#app/use-cases/matching/match-offer.server.ts";
import { matchOffers } from "#app/use-cases/matching/match-offers.server.ts";
import type { JobHandler } from "../job-handlers.ts";

/** An offer changed: find again whom it suits. */
export const offerMatch: JobHandler<"offer.match"> = async (ctx, { offerId }) => {
  await matchOffer(ctx, offerId);
};

/** Many offers changed: find again whom they suit, all of them in one pass. */
export const offersMatch: JobHandler<"offers.match"> = async (ctx, { offerIds }) => {
  await matchOffers(ctx, offerIds);
};
