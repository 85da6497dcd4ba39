import type { Result } from "#app/domain/kit/result.ts";
import type { OfferChange } from "#app/domain/offers/offer-change.schema.ts";
import type { Context } from "../context.server.ts";
import { closeOffer } from "./close-offer.server.ts";
import { reopenOffer } from "./reopen-offer.server.ts";

/** Does what a button asks of an offer. @returns refusals: those of `reopenOffer` and of `closeOffer` */
export function changeOffer(ctx: Context, offerId: string, change: OfferChange): Promise<Result<unknown>> {
  return change === "reopen" ? reopenOffer(ctx, offerId) : closeOffer(ctx, offerId, change);
}
