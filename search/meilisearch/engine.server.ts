import type { SearchEngine } from "#search/search-engine.ts";
import { done, errorCode, openMeilisearch, type MeilisearchPlace } from "./client.server.ts";
import { findCandidates, findOffers } from "./find.server.ts";
import { prepareIndex } from "./prepare.server.ts";
import { rebuildIndex } from "./rebuild.server.ts";

const BATCH = 1_000;

/**
 * The engine that is used when `MEILI_URL` is set.
 *
 * The index is made, with its settings, before the first write of the process: a server left to itself would make it at the
 * first document, with settings that filter nothing.
 */
export function meilisearchEngine(place: MeilisearchPlace): SearchEngine {
  const clients = openMeilisearch(place);
  const writes = clients.forWrites.index(clients.uid);
  const index = clients.forAdmin.index(clients.uid);
  let prepared: Promise<void> | undefined;
  const ready = () => {
    prepared ??= prepareIndex(clients).catch((fault: unknown) => {
      prepared = undefined;
      throw fault;
    });
    return prepared;
  };
  /** An index that someone deleted or emptied of its settings is made again at the next write. */
  const watched = async <T>(act: Promise<T>): Promise<T> => {
    try {
      return await act;
    } catch (fault) {
      if (["index_not_found", "invalid_search_filter", "invalid_search_sort", "invalid_document_filter"].includes(errorCode(fault) ?? "")) prepared = undefined;
      throw fault;
    }
  };
  return {
    name: "meilisearch",
    async put(documents) {
      await ready();
      for (let start = 0; start < documents.length; start += BATCH) await done(writes.addDocuments(documents.slice(start, start + BATCH), { primaryKey: "id" }));
    },
    async remove(offerIds) {
      if (offerIds.length === 0) return;
      await ready();
      await done(writes.deleteDocuments([...offerIds]));
    },
    search: (query, options) => watched(findOffers(clients, query, options)),
    candidates: (query) => watched(findCandidates(clients, query)),
    rebuild: (source) => rebuildIndex(clients, source),
    async count() {
      await ready();
      return (await index.getStats()).numberOfDocuments;
    },
    async *ids() {
      await ready();
      for (let offset = 0; ; offset += BATCH) {
        const { results } = await index.getDocuments<{ id: string }>({ fields: ["id"], offset, limit: BATCH });
        if (results.length === 0) return;
        yield results.map(({ id }) => id);
      }
    },
  };
}
