import type { Db } from "#app/infra/db.server.ts";
import { env } from "#app/infra/env.server.ts";
import { log } from "#app/infra/log.server.ts";
import { meilisearchEngine } from "./meilisearch/engine.server.ts";
import { postgresEngine } from "./postgres/engine.server.ts";
import type { SearchEngine } from "./search-engine.ts";
import { withFallback } from "./with-fallback.server.ts";

export type * from "./search-engine.ts";

type Chosen = { search: SearchEngine; kept: readonly SearchEngine[] };
const chosen = new WeakMap<Db, Chosen>();

function choose(db: Db): Chosen {
  const known = chosen.get(db);
  if (known) return known;
  const { MEILI_URL, MEILI_KEY, MEILI_PREFIX } = env();
  const postgres = postgresEngine(db);
  const made: Chosen = { search: postgres, kept: [postgres] };
  if (MEILI_URL) {
    const meilisearch = meilisearchEngine({ url: MEILI_URL, key: MEILI_KEY, prefix: MEILI_PREFIX });
    made.search = withFallback(meilisearch, postgres, { tell: (event, detail) => (event === "search.back" ? log.info(detail, event) : log.warn(detail, event)) });
    made.kept = [postgres, meilisearch];
  }
  chosen.set(db, made);
  return made;
}

/**
 * The engine that searches offers: Meilisearch when `MEILI_URL` is set, with PostgreSQL behind it; PostgreSQL otherwise.
 *
 * @param db the database of the context; one engine is kept for each
 */
export function offerSearch(db: Db): SearchEngine {
  return choose(db).search;
}

/** Every index that is kept, one by one: what a rebuild and a check of drift go through. */
export function keptEngines(db: Db): readonly SearchEngine[] {
  return choose(db).kept;
}
