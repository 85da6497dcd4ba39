import { refreshViviersForOffers, refreshViviersForPerson } from "#app/use-cases/vivier/refresh-vivier.server.ts";
import type { JobHandler } from "../job-handlers.ts";

/** Someone changed: is she of her coach's viviers? */
export const vivierPerson: JobHandler<"vivier.person"> = async (ctx, { beneficiaryId }) => {
  await refreshViviersForPerson(ctx, beneficiaryId);
};

/** An offer changed: for whose viviers is it? */
export const vivierOffer: JobHandler<"vivier.offer"> = async (ctx, { offerId }) => {
  await refreshViviersForOffers(ctx, [offerId]);
};

/** Many offers changed. */
export const vivierOffers: JobHandler<"vivier.offers"> = async (ctx, { offerIds }) => {
  await refreshViviersForOffers(ctx, offerIds);
};
