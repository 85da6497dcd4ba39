import type { ActorOf } from "#app/domain/access/actor.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { draftOfOffer } from "#app/domain/offers/draft-of-offer.ts";
import { copyOf } from "#app/domain/offers/intake/copy.ts";
import { offersSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";
import { formOfDraft, type DraftWords } from "./form-of-draft.server.ts";
import { loadOfferRecord } from "./load-offer-record.server.ts";
import { newOfferFor, type NewOffer } from "./read-new-offer.server.ts";

export type OfferToCopy = NewOffer & { copied: { defaults: object; words: DraftWords } };

/**
 * A new offer filled from a former one of the same organisation, whatever became of it. Nothing is published until it is sent.
 *
 * @returns refusal: `offer.missing`
 */
export async function readOfferToCopy(ctx: Context<ActorOf<"employer" | "hotliner">>, organisationId: string, offerId: string): Promise<Result<OfferToCopy>> {
  const record = await loadOfferRecord(ctx.db, offerId, { AND: [offersSeenBy(ctx.actor), { organisationId }] });
  if (!record) return refuse("missing", "offer.missing");
  const draft = copyOf(draftOfOffer(record));
  const [blank, copied] = await Promise.all([newOfferFor(ctx, organisationId, draft.kind), formOfDraft(ctx, draft)]);
  return ok({ ...blank, copied });
}
