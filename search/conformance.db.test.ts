import { randomBytes } from "node:crypto";
import { Meilisearch } from "meilisearch";
import { describe, it } from "vitest";
import { useDatabase } from "#tests/support/database.ts";
import { startFakeMeilisearch } from "#tests/support/fake-meilisearch.ts";
import { describeSlips } from "./conformance-slips.ts";
import { describeSearchEngine, type EngineUnderTest } from "./conformance.ts";
import { meilisearchEngine } from "./meilisearch/engine.server.ts";
import { postgresEngine } from "./postgres/engine.server.ts";

const held = useDatabase();
const { MEILI_URL, MEILI_KEY } = process.env;

/** What every engine must pass. */
function describeEngine(name: string, open: () => Promise<EngineUnderTest>): void {
  describeSearchEngine(name, open);
  describeSlips(name, open);
}

describeEngine("PostgreSQL", async () => {
  await held.db.$executeRaw`TRUNCATE search_document, search_word, search_generation`;
  return { engine: postgresEngine(held.db), close: async () => undefined };
});

describeEngine("Meilisearch (test server)", async () => {
  const server = await startFakeMeilisearch({ taskMs: 2 });
  return { engine: meilisearchEngine({ url: server.url, key: server.key, prefix: "" }), close: server.stop };
});

if (MEILI_URL) {
  describeEngine(`Meilisearch (${MEILI_URL})`, async () => {
    const prefix = `test_${randomBytes(4).toString("hex")}_`;
    const close = async () => {
      const client = new Meilisearch({ host: MEILI_URL, ...(MEILI_KEY ? { apiKey: MEILI_KEY } : {}) });
      const { results } = await client.getRawIndexes({ limit: 1_000 });
      for (const { uid } of results) if (uid.startsWith(prefix)) await client.deleteIndex(uid).waitTask();
    };
    return { engine: meilisearchEngine({ url: MEILI_URL, key: MEILI_KEY, prefix }), close };
  });
} else {
  describe("the search engine Meilisearch, a real one", () => {
    it.skip("not run: MEILI_URL is absent (give the address of a server, and MEILI_KEY)", () => undefined);
  });
}
