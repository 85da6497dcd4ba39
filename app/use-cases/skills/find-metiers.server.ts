import { findMetiers, type FoundMetier } from "#app/domain/skills/find-metiers.ts";
import { indexMetiers, type MetierIndex } from "#app/domain/skills/metier-index.ts";
import type { Db } from "#app/infra/db.server.ts";
import type { Context } from "../context.server.ts";

/** How long the words are trusted: they change when someone imports a referential. */
const KEEP_MS = 5 * 60_000;

const kept = new WeakMap<Db, { index: Promise<MetierIndex>; at: number }>();

/**
 * The métiers that everyday words point to, among those of the database: ours, and the official ones once loaded.
 *
 * Open to anyone: the list of métiers is public.
 *
 * @param limit at most this many, the likeliest first
 */
export async function findMetiersByWords(ctx: Context, words: string, limit = 8): Promise<FoundMetier[]> {
  const known = kept.get(ctx.db);
  if (known && ctx.now.getTime() - known.at < KEEP_MS) return findMetiers(words, await known.index, limit);
  const index = loadIndex(ctx.db);
  kept.set(ctx.db, { index, at: ctx.now.getTime() });
  // A failed load is not kept: the next person asks again.
  index.catch(() => kept.delete(ctx.db));
  return findMetiers(words, await index, limit);
}

async function loadIndex(db: Db): Promise<MetierIndex> {
  const [metiers, names] = await Promise.all([
    db.metier.findMany({ select: { romeCode: true, label: true }, orderBy: { romeCode: "asc" } }),
    // The id keeps the order of the everyday words, the most usual first.
    db.appellation.findMany({ select: { romeCode: true, label: true, source: true }, orderBy: { id: "asc" } }),
  ]);
  const byCode = new Map(metiers.map((metier) => [metier.romeCode, { ...metier, everyday: [] as string[], appellations: [] as string[] }]));
  for (const { romeCode, label, source } of names) byCode.get(romeCode)?.[source === "everyday" ? "everyday" : "appellations"].push(label);
  return indexMetiers([...byCode.values()]);
}
