import type { Db } from "#app/infra/db.server.ts";
import type { SearchEngine } from "#search/search-engine.ts";
import { LIVE } from "./conditions.server.ts";
import { findCandidates, findOffers } from "./find.server.ts";
import { rebuildGeneration } from "./rebuild.server.ts";
import { forgetForms } from "./word-forms.server.ts";
import { putDocuments, removeDocuments } from "./write.server.ts";

const BATCH = 5_000;

export type PostgresEngine = SearchEngine & {
  /** Those of the ids that the index holds: what another engine's answer is checked against. */
  known(offerIds: readonly string[]): Promise<Set<string>>;
};

/** The engine that needs nothing but the database: always kept, and the one that answers when there is no other. */
export function postgresEngine(db: Db): PostgresEngine {
  return {
    name: "postgresql",
    async put(documents) {
      await putDocuments(db, documents);
      forgetForms(db);
    },
    remove: (offerIds) => removeDocuments(db, offerIds),
    search: (query) => findOffers(db, query),
    candidates: (query) => findCandidates(db, query),
    async rebuild(source) {
      const count = await rebuildGeneration(db, source);
      forgetForms(db);
      return count;
    },
    async count() {
      const rows = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM search_document WHERE generation = ${LIVE}`;
      return rows[0]?.count ?? 0;
    },
    async *ids() {
      for (let after = "00000000-0000-0000-0000-000000000000"; ;) {
        const rows = await db.$queryRaw<{ id: string }[]>`
          SELECT offer_id AS id FROM search_document WHERE generation = ${LIVE} AND offer_id > ${after}::uuid ORDER BY offer_id LIMIT ${BATCH}`;
        const last = rows.at(-1);
        if (!last) return;
        yield rows.map(({ id }) => id);
        after = last.id;
      }
    },
    async known(offerIds) {
      const rows = await db.$queryRaw<{ id: string }[]>`
        SELECT offer_id AS id FROM search_document WHERE generation = ${LIVE} AND offer_id = ANY(${[...offerIds]}::uuid[])`;
      return new Set(rows.map(({ id }) => id));
    },
  };
}
