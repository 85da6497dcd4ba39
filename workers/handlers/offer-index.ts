import { indexOffer } from "#app/use-cases/offers/index-offer.server.ts";
import { postgresEngine } from "#search/postgres/engine.server.ts";
import type { JobHandler } from "../job-handlers.ts";

/** An offer changed: the search finds it as it now is, or no longer. */
export const offerIndex: JobHandler<"offer.index"> = async (ctx, { offerId }) => {
  await indexOffer(ctx, postgresEngine(ctx.db), offerId);
};
