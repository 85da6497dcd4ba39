import type { Prisma } from "#app/infra/db.server.ts";
import { offerDocument, type OfferDocument } from "#search/offers/document.ts";
import type { Context } from "../context.server.ts";

type Reader = Pick<Context, "db" | "now">;
export type DocumentsToIndex = { documents: OfferDocument[]; /** Of the ids asked: not to be found any more, or unknown. */ goneIds: string[]; /** Where to go on from; null at the end. */ next: string | null };

/** Offers read at once. */
const BATCH = 500;
/** The most usual come first; beyond these, a métier's words drown those of the offer. */
const EVERYDAY_WORDS = 12;

const columns = {
  id: true, territoryId: true, kind: true, title: true, employerLabel: true, contract: true, romeCode: true, weeklyHours: true, lat: true, lng: true, publishedAt: true,
  commune: { select: { name: true } },
  organisation: { select: { name: true, activity: true } },
  skills: { select: { skill: { select: { label: true } } }, orderBy: { skillId: "asc" } },
} as const satisfies Prisma.OfferSelect;

/** The offers that a search may find: open, and not past their last day. */
export function offersToFind(now: Date): Prisma.OfferWhereInput {
  return { status: "open", OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] };
}

/**
 * The present documents of some offers, or of all of them, batch after batch.
 *
 * What the `offer.index` job puts and removes: a repeated or late job acts on the present. Reads no personal datum.
 *
 * @param asked `offerIds`: these, whatever their number; `all`: a batch, after the id given by the one before (`next`)
 */
export async function loadOfferDocuments(ctx: Reader, asked: { offerIds: readonly string[] } | { all: true; after?: string | null }): Promise<DocumentsToIndex> {
  const byId = "offerIds" in asked;
  const which: Prisma.OfferWhereInput = byId ? { id: { in: [...asked.offerIds] } } : asked.after ? { id: { gt: asked.after } } : {};
  const rows = await ctx.db.offer.findMany({ where: { AND: [offersToFind(ctx.now), which] }, select: columns, orderBy: { id: "asc" }, ...(byId ? {} : { take: BATCH }) });
  const metiers = await metiersOf(ctx, rows.map((row) => row.romeCode));
  const documents = rows.map((row) => offerDocument({ ...row, metier: (row.romeCode && metiers.get(row.romeCode)) || null, skills: row.skills.map(({ skill }) => skill.label) }));
  const found = new Set(documents.map(({ id }) => id));
  return {
    documents,
    goneIds: byId ? [...new Set(asked.offerIds)].filter((id) => !found.has(id)) : [],
    next: !byId && rows.length === BATCH ? (rows.at(-1)?.id ?? null) : null,
  };
}

/** All of them, as a rebuild reads them. */
export async function* allOfferDocuments(ctx: Reader): AsyncGenerator<OfferDocument[]> {
  for (let after: string | null = null; ;) {
    const batch: DocumentsToIndex = await loadOfferDocuments(ctx, { all: true, after });
    yield batch.documents;
    if (batch.next === null) return;
    after = batch.next;
  }
}

/** The present of the offers that something happened to since a moment, as their facts in the outbox and their dates say. */
export async function* offersChangedSince(ctx: Reader, moment: Date): AsyncGenerator<DocumentsToIndex> {
  const facts = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT payload ->> 'offerId' AS id FROM outbox_event WHERE type = 'offer.changed' AND created_at >= ${moment}
    UNION SELECT jsonb_array_elements_text(payload -> 'offerIds') FROM outbox_event WHERE type = 'offers.changed' AND created_at >= ${moment}
    UNION SELECT id::text FROM offer WHERE updated_at >= ${moment}`;
  for (let start = 0; start < facts.length; start += BATCH) yield loadOfferDocuments(ctx, { offerIds: facts.slice(start, start + BATCH).map(({ id }) => id) });
}

/** Ids of every offer that should be found, in batches: what an index is checked against. */
export async function* offerIdsToFind(ctx: Reader): AsyncGenerator<string[]> {
  for (let after = ""; ;) {
    const rows: { id: string }[] = await ctx.db.offer.findMany({ where: { AND: [offersToFind(ctx.now), after ? { id: { gt: after } } : {}] }, select: { id: true }, orderBy: { id: "asc" }, take: 10 * BATCH });
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map(({ id }) => id);
    after = last.id;
  }
}

type MetierWords = { label: string; everyday: string[] };

async function metiersOf(ctx: Reader, romeCodes: readonly (string | null)[]): Promise<Map<string, MetierWords>> {
  const codes = [...new Set(romeCodes.filter((code) => code !== null))];
  if (codes.length === 0) return new Map();
  const rows = await ctx.db.metier.findMany({
    where: { romeCode: { in: codes } },
    select: { romeCode: true, label: true, appellations: { where: { source: "everyday" }, select: { label: true }, orderBy: { id: "asc" }, take: EVERYDAY_WORDS } },
  });
  return new Map(rows.map((row) => [row.romeCode, { label: row.label, everyday: row.appellations.map(({ label }) => label) }]));
}
