import { log } from "#app/infra/log.server.ts";
import { measureDrift, repairDrift } from "#search/drift.ts";
import type { SearchEngine } from "#search/search-engine.ts";
import type { Context } from "../context.server.ts";
import { loadOfferDocuments, offerIdsToFind } from "./documents-to-index.server.ts";

export type IndexChecked = { engine: string; expected: number; put: number; removed: number };

/** Compares an index with the offers that should be found, and puts right what differs. */
export async function checkIndex(ctx: Context, engine: SearchEngine): Promise<IndexChecked> {
  const drift = await measureDrift(engine, offerIdsToFind(ctx));
  const repaired = await repairDrift(engine, drift, (offerIds) => loadOfferDocuments(ctx, { offerIds }));
  const checked = { engine: engine.name, expected: drift.expected, ...repaired };
  if (repaired.put + repaired.removed > 0) log.warn(checked, "the index had drifted");
  return checked;
}
