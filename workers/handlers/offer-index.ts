import { indexOffers } from "#app/use-cases/offers/index-offers.server.ts";
import { offerSearch } from "#search/engine.server.ts";
import type { JobHandler } from "../job-handlers.ts";

/** An offer changed: the search finds it as it now is, or no longer. */
export const offerIndex: JobHandler<"offer.index"> = async (ctx, { offerId }) => {
  await indexOffers(ctx, offerSearch(ctx.db), [offerId]);
};

/** Many offers changed. */
export const offersIndex: JobHandler<"offers.index"> = async (ctx, { offerIds }) => {
  await indexOffers(ctx, offerSearch(ctx.db), offerIds);
};
