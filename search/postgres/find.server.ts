import { distanceKm } from "#app/domain/geo/distance.ts";
import { Prisma, type Db } from "#app/infra/db.server.ts";
import type { OfferHit, OfferHits, OfferQuery, SearchEngine } from "#search/search-engine.ts";
import { queryWords, wordAttempts } from "#search/words.ts";
import { conditionsOf, kilometresTo } from "./conditions.server.ts";
import { textQuery, type TextQuery, type WordForms } from "./text-query.ts";
import { wordForms } from "./word-forms.server.ts";

type Row = { offerId: string; lat: number; lng: number; total: number };

/** Answers `SearchEngine.search` from PostgreSQL, in two statements (one when nothing was typed). */
export async function findOffers(db: Db, query: OfferQuery): Promise<OfferHits> {
  const words = queryWords(query.text);
  if (words.length === 0) return page(db, query, undefined);
  const forms = await wordForms(db, words);
  for (const attempt of wordAttempts(words)) {
    if (isHopeless(attempt, forms)) continue;
    const found = await page(db, query, textQuery(attempt, forms));
    if (found.total > 0) return found;
  }
  return { hits: [], total: 0 };
}

/** No document has this word, nor anything like it; the last one may still be the beginning of a word. */
function isHopeless(attempt: readonly string[], forms: ReadonlyMap<string, WordForms>): boolean {
  return attempt.slice(0, -1).some((word) => {
    const form = forms.get(word);
    return !form || (form.close.length === 0 && form.split.length === 0);
  });
}

async function page(db: Db, query: OfferQuery, text: TextQuery | undefined): Promise<OfferHits> {
  const conditions = conditionsOf(query);
  if (text) conditions.push(Prisma.sql`terms @@ ${text.wide}::tsquery`);
  const where = Prisma.join(conditions, " AND ");
  const rows = text || query.near ? await ranked(db, query, text, where) : await newest(db, query, where);
  const total = rows[0]?.total ?? (query.offset > 0 || query.limit === 0 ? await countAll(db, where) : 0);
  return { hits: rows.map((row) => hit(query, row)), total };
}

/** Counted while they are ranked: every row that answers is looked at once. Only the few columns needed are carried to the sort. */
function ranked(db: Db, query: OfferQuery, text: TextQuery | undefined, where: Prisma.Sql): Promise<Row[]> {
  const has = (level: string | undefined) => (level !== undefined && level !== text?.wide ? Prisma.sql`terms @@ ${level}::tsquery` : Prisma.sql`true`);
  const km = query.sort === "distance" && query.near ? kilometresTo(query.near) : Prisma.sql`0::float8`;
  const telling = query.sort === "relevance" && text ? Prisma.sql`ts_rank(terms, ${text.wide}::tsquery)` : Prisma.sql`0::float4`;
  return db.$queryRaw<Row[]>`
    SELECT offer_id AS "offerId", lat, lng, (count(*) OVER ())::int AS total
    FROM (SELECT offer_id, lat, lng, published_at, ${has(text?.exact)} AS exact, ${km} AS km, ${has(text?.whole)} AS whole, ${telling} AS telling FROM search_document WHERE ${where} OFFSET 0) AS found
    ORDER BY exact DESC, km, whole DESC, telling DESC, published_at DESC NULLS LAST, offer_id LIMIT ${query.limit} OFFSET ${query.offset}`;
}

/** Nothing typed, anywhere: an index has them in this order, and counts them apart. */
function newest(db: Db, query: OfferQuery, where: Prisma.Sql): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT offer_id AS "offerId", lat, lng, (SELECT count(*)::int FROM search_document WHERE ${where}) AS total
    FROM search_document WHERE ${where} ORDER BY published_at DESC NULLS LAST, offer_id LIMIT ${query.limit} OFFSET ${query.offset}`;
}

async function countAll(db: Db, where: Prisma.Sql): Promise<number> {
  const rows = await db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM search_document WHERE ${where}`;
  return rows[0]?.total ?? 0;
}

function hit(query: OfferQuery, row: Row): OfferHit {
  return query.near ? { offerId: row.offerId, distanceKm: distanceKm(query.near, row) } : { offerId: row.offerId };
}

/**
 * Answers `SearchEngine.candidates` from PostgreSQL.
 *
 * One text instead of a row each: 24 000 candidates took 30 ms to read that way, 40 to 90 ms as rows.
 */
export async function findCandidates(db: Db, query: Parameters<SearchEngine["candidates"]>[0]): Promise<Required<OfferHit>[]> {
  const where = Prisma.join(conditionsOf(query), " AND ");
  const rows = await db.$queryRaw<{ found: string | null }[]>`
    SELECT string_agg(offer_id || ' ' || lat || ' ' || lng, ' ') AS found FROM search_document WHERE ${where}`;
  const parts = rows[0]?.found?.split(" ") ?? [];
  const found: Required<OfferHit>[] = [];
  for (let place = 0; place + 2 < parts.length; place += 3) {
    const at = { lat: Number(parts[place + 1]), lng: Number(parts[place + 2]) };
    found.push({ offerId: parts[place] ?? "", distanceKm: distanceKm(query.near, at) });
  }
  return found.sort((a, b) => a.distanceKm - b.distanceKm || (a.offerId < b.offerId ? -1 : 1));
}
