import { indexOffer } from "#app/use-cases/offers/index-offer.server.ts";
import { offerSearch } from "#search/engine.server.ts";
import type { JobHandler } from "../job-handlers.ts";

/** An offer changed: the search finds it as it now is, or no longer. */
export const offerIndex: JobHandler<"offer.index"> = async (ctx, { offerId }) => {
  await indexOffer(ctx, offerSearch(ctx.db), offerId);
};
