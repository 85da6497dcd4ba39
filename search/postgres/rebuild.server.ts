import type { Db } from "#app/infra/db.server.ts";
import type { DocumentSource } from "#search/search-engine.ts";
import { addToGeneration } from "./write.server.ts";

/**
 * Builds a generation aside, then makes it the one that answers, in one statement; readers never see it half done.
 *
 * Of two rebuilds at once the later started wins. If the source fails, what was built is thrown away.
 *
 * @returns how many documents were read
 */
export async function rebuildGeneration(db: Db, source: DocumentSource): Promise<number> {
  const generation = await claim(db);
  const written = new Set<string>();
  let count = 0;
  try {
    for await (const documents of source()) {
      await addToGeneration(db, documents, generation, written);
      count += documents.length;
    }
    await db.$transaction(async (tx) => {
      await tx.$executeRaw`UPDATE search_generation SET live = ${generation}, built_at = now() WHERE "index" = 'offers' AND live < ${generation}`;
      await tx.$executeRaw`DELETE FROM search_document WHERE generation < (SELECT live FROM search_generation WHERE "index" = 'offers')`;
    }, { timeout: 60_000 });
  } catch (fault) {
    await db.$executeRaw`DELETE FROM search_document WHERE generation = ${generation}`;
    throw fault;
  }
  // Plans for the new rows must not rest on the figures of the old ones.
  await db.$executeRaw`ANALYZE search_document`;
  await db.$executeRaw`ANALYZE search_word`;
  return count;
}

async function claim(db: Db): Promise<number> {
  const rows = await db.$queryRaw<{ last: number }[]>`
    INSERT INTO search_generation ("index", live, last) VALUES ('offers', 0, 1)
    ON CONFLICT ("index") DO UPDATE SET last = search_generation.last + 1 RETURNING last`;
  const last = rows[0]?.last;
  if (last === undefined) throw new Error("no generation was given");
  return last;
}
