import { actorId } from "#app/domain/access/actor.ts";
import { storable } from "#app/domain/offers/france-travail/plain-text.ts";
import { FeedError } from "#app/infra/feed-text.server.ts";
import type { Context } from "../../context.server.ts";
import type { Written } from "../write-imported-offers.server.ts";

/** One thing that was not taken: its place in the file from 1, its id at the source, its title, where they are known. */
export type RefusedItem = { sourceId: string; reason: string; item?: number; title?: string };
type Counts = { created: number; updated: number; unchanged: number; joined: number; closed: number; refused: readonly RefusedItem[]; isWhole?: boolean };

/**
 * Keeps what an import did: its counts and each thing it refused, or why it stopped.
 *
 * What stops it is written in the run, then thrown: what was saved until then stays, and the same import takes up there.
 */
export async function inImportRun<R extends Counts>(ctx: Context, start: { source: string; territoryId: string; label?: string; runId?: string }, work: (runId: string) => Promise<R>): Promise<R> {
  const id = start.runId ?? ctx.newId();
  await ctx.db.importRun.create({ data: { id, source: start.source, territoryId: start.territoryId, label: storable(start.label ?? "").slice(0, 120), byId: actorId(ctx.actor), startedAt: ctx.now } });
  try {
    const done = await work(id);
    const { created, updated, unchanged, joined, closed, refused, isWhole } = done;
    await ctx.db.importRun.update({ where: { id }, data: { created, updated, unchanged, joined, closed, refused: [...refused], refusedCount: refused.length, isWhole: isWhole ?? true, endedAt: new Date() } });
    return done;
  } catch (fault) {
    const sentence = fault instanceof FeedError ? fault.message : "Une panne de notre côté a arrêté l’import. Ce qui était déjà enregistré le reste. Lancez-le de nouveau.";
    await ctx.db.importRun.update({ where: { id }, data: { fault: sentence.slice(0, 500), isWhole: false, endedAt: new Date() } });
    throw fault;
  }
}

/** Whether someone may bring offers into a territory: the system, or an administrator of it. */
export function mayBringOffers({ actor }: Context, territoryId: string): boolean {
  return actor.role === "system" || (actor.role === "admin" && actor.territoryId === territoryId);
}

type Report = Record<"created" | "updated" | "unchanged" | "joined", number> & { refused: { push: (one: { item: number; sourceId: string; title: string; reason: "held-elsewhere" }) => unknown } };

/** Adds what was written of a batch to the report of its import; what another territory holds is refused. */
export function addWritten(report: Report, { elsewhere, ...counts }: Written): void {
  for (const count of ["created", "updated", "unchanged", "joined"] as const) report[count] += counts[count];
  for (const sourceId of elsewhere) report.refused.push({ item: 0, sourceId, title: "", reason: "held-elsewhere" });
}
