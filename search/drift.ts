import type { Present } from "./reindex.ts";
import type { SearchEngine } from "./search-engine.ts";

/** How far an index is from the offers: ids that it lacks, ids that it should not have. */
export type Drift = { engine: string; expected: number; indexed: number; missing: string[]; extra: string[] };

const BATCH = 500;

/**
 * Compares an index with the offers that should be found.
 *
 * Ids only: a document that is there and out of date is not seen, the job of each change and `reindex` answer for that.
 *
 * @param offers ids of every offer to find, in batches
 */
export async function measureDrift(engine: SearchEngine, offers: AsyncIterable<string[]>): Promise<Drift> {
  const expected = await idSet(offers);
  const indexed = await idSet(engine.ids());
  return {
    engine: engine.name,
    expected: expected.size,
    indexed: indexed.size,
    missing: [...expected].filter((id) => !indexed.has(id)),
    extra: [...indexed].filter((id) => !expected.has(id)),
  };
}

/**
 * Puts an index right. Each offer is read again first: what was published or closed while we counted is no drift.
 *
 * @returns how many documents were put and how many removed
 */
export async function repairDrift(engine: SearchEngine, drift: Drift, load: (offerIds: string[]) => Promise<Present>): Promise<{ put: number; removed: number }> {
  const doubtful = [...drift.missing, ...drift.extra];
  const done = { put: 0, removed: 0 };
  for (let start = 0; start < doubtful.length; start += BATCH) {
    const present = await load(doubtful.slice(start, start + BATCH));
    await engine.put(present.documents);
    await engine.remove(present.goneIds);
    done.put += present.documents.length;
    done.removed += present.goneIds.length;
  }
  return done;
}

async function idSet(batches: AsyncIterable<string[]>): Promise<Set<string>> {
  const all = new Set<string>();
  for await (const batch of batches) for (const id of batch) all.add(id);
  return all;
}
