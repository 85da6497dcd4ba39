import type { SearchEngine } from "#search/search-engine.ts";
import type { Context } from "../context.server.ts";
import { loadOfferDocuments } from "./documents-to-index.server.ts";

/**
 * Makes an index hold an offer as it now is, or forget it when it is no longer open.
 *
 * The offer is read again: a late or repeated call indexes the present.
 *
 * @returns whether the offer is now found
 */
export async function indexOffer(ctx: Context, engine: Pick<SearchEngine, "put" | "remove">, offerId: string): Promise<boolean> {
  const { documents, goneIds } = await loadOfferDocuments(ctx, { offerIds: [offerId] });
  if (documents.length > 0) await engine.put(documents);
  if (goneIds.length > 0) await engine.remove(goneIds);
  return documents.length > 0;
}
