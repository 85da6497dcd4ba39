import { expireOffers } from "#app/use-cases/offers/expire-offers.server.ts";
import type { JobHandler } from "../job-handlers.ts";

/** Every quarter of an hour: offers past their day leave the lists. */
export const offersExpire: JobHandler<"offers.expire"> = async (ctx) => {
  await expireOffers(ctx);
};
