import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { listedOfferChangeSchema, offerChanges, type OfferChange } from "#app/domain/offers/offer-change.schema.ts";
import type { Context } from "#app/use-cases/context.server.ts";
import { changeOffer } from "#app/use-cases/offers/change-offer.server.ts";
import { again, refused } from "./forms.server.ts";

/**
 * A button of an offer was pressed: what it asks is done and the page says so, or the page again with why it could not be.
 *
 * @param offerId of the page; else the form says which one of its list
 */
export async function pressedOnOffer(ctx: Context, form: FormData, page: string, offerId?: string) {
  if (offerId !== undefined) form.set("offerId", offerId);
  const submission = parseWithZod(form, { schema: listedOfferChangeSchema });
  if (submission.status !== "success") return again(submission.reply());
  const { change } = submission.value;
  const changed = await changeOffer(ctx, submission.value.offerId, change);
  return changed.ok ? redirect(`${page}?change=${change}`) : refused(submission, changed.refusal);
}

/** What was just done, as the address that `pressedOnOffer` leads to says it. */
export function changeDone(query: URLSearchParams): OfferChange | null {
  return offerChanges.find((change) => change === query.get("change")) ?? null;
}
