import { Prisma, type Db, type Tx } from "#app/infra/db.server.ts";
import type { OfferDocument } from "#search/offers/document.ts";
import { LIVE } from "./conditions.server.ts";
import { termsOf } from "./terms.ts";

/** Rows sent in one statement. */
const BATCH = 500;

/** Adds or replaces documents in the generation that answers. */
export async function putDocuments(db: Db, documents: readonly OfferDocument[]): Promise<void> {
  for (let start = 0; start < documents.length; start += BATCH) {
    await db.$transaction((tx) => write(tx, documents.slice(start, start + BATCH), LIVE));
  }
}

/** Adds documents to a generation that is being built; nobody reads it yet. `written` remembers the words already sent. */
export async function addToGeneration(db: Db, documents: readonly OfferDocument[], generation: number, written: Set<string>): Promise<void> {
  for (let start = 0; start < documents.length; start += BATCH) {
    await db.$transaction((tx) => write(tx, documents.slice(start, start + BATCH), Prisma.sql`${generation}::int`, written), { timeout: 30_000 });
  }
}

/** Forgets documents of the generation that answers. */
export async function removeDocuments(db: Db, offerIds: readonly string[]): Promise<void> {
  await db.$executeRaw`DELETE FROM search_document WHERE generation = ${LIVE} AND offer_id = ANY(${[...offerIds]}::uuid[])`;
}

async function write(tx: Tx, documents: readonly OfferDocument[], generation: Prisma.Sql, written = new Set<string>()): Promise<void> {
  const read = [...new Map(documents.map((document) => [document.id, document])).values()].map((document) => ({ document, ...termsOf(document) }));
  // In one order everywhere: two jobs that write the same rows wait for each other instead of blocking each other.
  read.sort((a, b) => (a.document.id < b.document.id ? -1 : 1));
  const words = [...new Map(read.flatMap((one) => one.words).map((word) => [word.written, word])).values()]
    .filter((word) => !written.has(word.written))
    .sort((a, b) => (a.written < b.written ? -1 : 1));
  for (const word of words) written.add(word.written);
  if (words.length > 0) await tx.$executeRaw`
    INSERT INTO search_word (word, stem, sound)
    SELECT * FROM unnest(${words.map((word) => word.written)}::text[], ${words.map((word) => word.stem)}::text[], ${words.map((word) => word.sound)}::text[])
    ON CONFLICT (word) DO NOTHING`;
  const rows = read.map(({ document, vector }) => ({
    offer_id: document.id, territory_id: document.territoryId, terms: vector, kind: document.kind, contract: document.contract, rome_code: document.romeCode,
    weekly_hours: document.weeklyHours, lat: document._geo.lat, lng: document._geo.lng,
    published_at: document.publishedAt === null ? null : new Date(document.publishedAt).toISOString(),
  }));
  await tx.$executeRaw`
    INSERT INTO search_document (generation, offer_id, territory_id, terms, kind, contract, rome_code, weekly_hours, lat, lng, published_at)
    SELECT ${generation}, offer_id, territory_id, terms, kind, contract, rome_code, weekly_hours, lat, lng, published_at
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given(offer_id uuid, territory_id uuid, terms tsvector, kind text, contract text,
      rome_code text, weekly_hours float8, lat float8, lng float8, published_at timestamptz)
    ON CONFLICT (generation, offer_id) DO UPDATE SET territory_id = excluded.territory_id, terms = excluded.terms, kind = excluded.kind,
      contract = excluded.contract, rome_code = excluded.rome_code, weekly_hours = excluded.weekly_hours, lat = excluded.lat, lng = excluded.lng,
      published_at = excluded.published_at`;
}
