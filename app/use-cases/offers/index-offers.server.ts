import type { SearchEngine } from "#search/search-engine.ts";
import type { Context } from "../context.server.ts";
import { loadOfferDocuments } from "./documents-to-index.server.ts";

/**
 * Makes an index hold offers as they now are, or forget those that are no longer open.
 *
 * They are read again: a late or repeated call indexes the present.
 *
 * @returns how many of them are now found
 */
export async function indexOffers(ctx: Context, engine: Pick<SearchEngine, "put" | "remove">, offerIds: readonly string[]): Promise<number> {
  const { documents, goneIds } = await loadOfferDocuments(ctx, { offerIds });
  if (documents.length > 0) await engine.put(documents);
  if (goneIds.length > 0) await engine.remove(goneIds);
  return documents.length;
}
