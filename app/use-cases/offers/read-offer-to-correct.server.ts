import type { ActorOf } from "#app/domain/access/actor.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import type { Context } from "../context.server.ts";
import { formOfDraft, type DraftWords } from "./form-of-draft.server.ts";
import { readNewOffer, type NewOffer } from "./read-new-offer.server.ts";
import { readOffer } from "./read-offer.server.ts";

export type OfferToCorrect = NewOffer & { offerId: string; defaults: object; words: DraftWords };

/**
 * An employer's offer that is open, waits for a look or was refused, ready for the form it was typed in: what he typed, not what its text added.
 *
 * @returns refusals: `offer.missing` | `offer.not-open` | `offer.imported` (corrected at its source)
 */
export async function readOfferToCorrect(ctx: Context<ActorOf<"employer">>, offerId: string): Promise<Result<OfferToCorrect>> {
  const read = await readOffer(ctx, offerId);
  if (!read.ok) return read;
  if (read.value.for !== "employer") return refuse("missing", "offer.missing");
  const { draft, status, isImported } = read.value.offer;
  if (isImported) return refuse("conflict", "offer.imported");
  if (!["open", "draft", "held", "refused"].includes(status)) return refuse("conflict", "offer.not-open");
  const [blank, form] = await Promise.all([readNewOffer(ctx, draft.kind), formOfDraft(ctx, draft)]);
  return ok({ ...blank, offerId, ...form });
}
