import type { ActorOf } from "#app/domain/access/actor.ts";
import type { ApplyInput } from "#app/domain/applications/application.schema.ts";
import type { Result } from "#app/domain/kit/result.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { sendApplication, type Sent } from "./send-application.server.ts";

/**
 * « Ça m’intéresse »: sends the person's card to the employer of an offer, with her consent for him.
 *
 * Two taps make one application: the second is told `already-applied`, which is no error.
 *
 * @returns refusals: `offer.missing` | `application.consent-missing` | `application.offer-not-open` | `application.moved-meanwhile`
 */
export function applyToOffer(ctx: Context<ActorOf<"beneficiary">>, offerId: string, input: ApplyInput): Promise<Result<Sent>> {
  return inTransaction(ctx, (tx) => sendApplication(tx, ctx, ctx.actor.beneficiaryId, offerId, input));
}
