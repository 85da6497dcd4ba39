import { randomBytes } from "node:crypto";
import type { DocumentSource } from "#search/search-engine.ts";
import { offerSettings } from "#search/offers/settings.ts";
import { done, MeilisearchLied, type Clients } from "./client.server.ts";
import { makeIndex } from "./prepare.server.ts";

/** Indexing tens of thousands of documents takes the server its time. */
const REBUILD_TIMEOUT_MS = 10 * 60_000;
/** Batches given before the first is waited for: the server works on one while the next is read. */
const IN_FLIGHT = 4;
/** An index left aside for longer was left by a rebuild that died. */
const ABANDONED_AFTER_MS = 60 * 60_000;

/**
 * Builds an index aside, then swaps it with the one that answers, in one task of the server.
 *
 * @returns how many documents the new index holds
 */
export async function rebuildIndex(clients: Clients, source: DocumentSource): Promise<number> {
  const { forAdmin, uid } = clients;
  await makeIndex(clients);
  await dropAbandoned(clients);
  const aside = `${uid}_next_${randomBytes(6).toString("hex")}`;
  try {
    await done(forAdmin.createIndex(aside, { primaryKey: "id" }), REBUILD_TIMEOUT_MS);
    await done(forAdmin.index(aside).updateSettings(offerSettings), REBUILD_TIMEOUT_MS);
    const count = await fill(clients, aside, source);
    const { numberOfDocuments } = await forAdmin.index(aside).getStats();
    if (numberOfDocuments !== count) throw new MeilisearchLied(`${numberOfDocuments} documents where ${count} were given`);
    await done(forAdmin.swapIndexes([{ indexes: [uid, aside], rename: false }]), REBUILD_TIMEOUT_MS);
    return count;
  } finally {
    // After the swap, this name holds the former index.
    await done(forAdmin.deleteIndex(aside), REBUILD_TIMEOUT_MS, "index_not_found").catch(() => undefined);
  }
}

async function fill({ forAdmin }: Clients, aside: string, source: DocumentSource): Promise<number> {
  const ids = new Set<string>();
  const underway: Promise<void>[] = [];
  for await (const documents of source()) {
    if (documents.length === 0) continue;
    for (const { id } of documents) ids.add(id);
    const added = done(forAdmin.index(aside).addDocuments(documents, { primaryKey: "id" }), REBUILD_TIMEOUT_MS);
    // A failure is met at the await below; until then it must not count as unhandled.
    added.catch(() => undefined);
    underway.push(added);
    if (underway.length >= IN_FLIGHT) await underway.shift();
  }
  await Promise.all(underway);
  return ids.size;
}

async function dropAbandoned({ forAdmin, uid }: Clients): Promise<void> {
  const { results } = await forAdmin.getRawIndexes({ limit: 1_000 });
  const limit = Date.now() - ABANDONED_AFTER_MS;
  for (const index of results) {
    if (index.uid.startsWith(`${uid}_next_`) && new Date(index.createdAt).getTime() < limit) await done(forAdmin.deleteIndex(index.uid), undefined, "index_not_found");
  }
}
