import type { OfferDocument } from "./offers/document.ts";
import type { DocumentSource, SearchEngine } from "./search-engine.ts";

/** The present of some offers: those to find, and those to forget. */
export type Present = { documents: OfferDocument[]; goneIds: string[] };

export type ReindexSources = {
  /** Every offer to find. */
  all: DocumentSource;
  /** The present of the offers changed since a moment, in batches. */
  changedSince: (moment: Date) => AsyncIterable<Present>;
};

export type ReindexReport = { engine: string; documents: number; caughtUp: number; ms: number };

/** A change written just before the start may have been read just after; a repeated write changes nothing. */
const MARGIN_MS = 5_000;

/**
 * Builds one engine's index again, aside, swaps it, then plays again what changed meanwhile: pages are answered all along and
 * no change is lost.
 *
 * @param now instants, for the moment of the start and the time taken
 * @param onProgress told how many documents were read so far
 */
export async function reindex(engine: SearchEngine, sources: ReindexSources, now: () => Date, onProgress: (read: number) => void = () => undefined): Promise<ReindexReport> {
  const start = now();
  const documents = await engine.rebuild(async function* () {
    let read = 0;
    for await (const batch of sources.all()) {
      yield batch;
      read += batch.length;
      onProgress(read);
    }
  });
  let caughtUp = 0;
  for await (const present of sources.changedSince(new Date(start.getTime() - MARGIN_MS))) {
    await engine.put(present.documents);
    await engine.remove(present.goneIds);
    caughtUp += present.documents.length + present.goneIds.length;
  }
  return { engine: engine.name, documents, caughtUp, ms: now().getTime() - start.getTime() };
}
