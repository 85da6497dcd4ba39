import type { ActorOf } from "#app/domain/access/actor.ts";
import { localDay, localTime } from "#app/domain/kit/french.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { refusalSentence } from "#app/domain/offers/vacancy/refusal-sentences.ts";
import { sourceLabel } from "#app/domain/offers/vacancy/sources.ts";
import type { Context } from "../context.server.ts";

/** An import that has said nothing for so long was broken off. Milliseconds. */
const BROKEN_OFF = 2 * 3_600_000;
const RUNS_A_PAGE = 30;
export const ITEMS_A_PAGE = 50;

export type ImportState = "running" | "done" | "partial" | "failed" | "broken-off";
export type ImportLine = {
  runId: string; source: string; label: string; by: string; day: string; time: string; state: ImportState; fault: string | null;
  created: number; updated: number; unchanged: number; joined: number; closed: number; refused: number;
};
export type RefusedLine = { item: number; title: string; sourceId: string; reason: string };

const columns = {
  id: true, source: true, label: true, byId: true, startedAt: true, endedAt: true, fault: true, isWhole: true, created: true, updated: true, unchanged: true, joined: true, closed: true, refusedCount: true,
} as const;
type Row = { id: string; source: string; label: string; byId: string | null; startedAt: Date; endedAt: Date | null; fault: string | null; isWhole: boolean; created: number; updated: number; unchanged: number; joined: number; closed: number; refusedCount: number };

function lineOf(ctx: Context, row: Row, names: ReadonlyMap<string, string>): ImportLine {
  const isLate = ctx.now.getTime() - row.startedAt.getTime() > BROKEN_OFF;
  const state = row.fault !== null ? "failed" : row.endedAt === null ? (isLate ? "broken-off" : "running") : row.isWhole ? "done" : "partial";
  const { created, updated, unchanged, joined, closed, refusedCount, fault, label } = row;
  const by = row.byId === null ? "Automatique" : (names.get(row.byId) ?? "Un compte fermé");
  return { runId: row.id, source: sourceLabel(row.source), label, by, day: localDay(row.startedAt), time: localTime(row.startedAt), state, fault, created, updated, unchanged, joined, closed, refused: refusedCount };
}

async function namesOf(ctx: Context, rows: readonly Row[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap(({ byId }) => (byId === null ? [] : [byId])))];
  const users = ids.length === 0 ? [] : await ctx.db.user.findMany({ where: { id: { in: ids } }, select: { id: true, firstName: true, lastName: true } });
  return new Map(users.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`]));
}

/**
 * The imports of the administrator's territory, the latest first.
 *
 * @param page from 1
 */
export async function listImportRuns(ctx: Context<ActorOf<"admin">>, page: number): Promise<{ runs: ImportLine[]; page: number; pages: number }> {
  const where = { territoryId: ctx.actor.territoryId };
  const pages = Math.max(1, Math.ceil((await ctx.db.importRun.count({ where })) / RUNS_A_PAGE));
  const shown = Math.min(Math.max(1, page), pages);
  const rows = await ctx.db.importRun.findMany({ where, select: columns, orderBy: [{ startedAt: "desc" }, { id: "desc" }], skip: (shown - 1) * RUNS_A_PAGE, take: RUNS_A_PAGE });
  const names = await namesOf(ctx, rows);
  return { runs: rows.map((row) => lineOf(ctx, row, names)), page: shown, pages };
}

/**
 * One import, and a page of what it refused, each with its reason. The list is cut in the database: it may be 100 000 long.
 *
 * @returns refusal: `import.missing`
 */
export async function readImportRun(ctx: Context<ActorOf<"admin">>, runId: string, page: number): Promise<Result<{ run: ImportLine; items: RefusedLine[]; page: number; pages: number }>> {
  const row = await ctx.db.importRun.findFirst({ where: { id: runId, territoryId: ctx.actor.territoryId }, select: columns });
  if (!row) return refuse("missing", "import.missing");
  const pages = Math.max(1, Math.ceil(row.refusedCount / ITEMS_A_PAGE));
  const shown = Math.min(Math.max(1, page), pages);
  const from = (shown - 1) * ITEMS_A_PAGE;
  const items = await ctx.db.$queryRaw<{ item: number | null; title: string | null; source_id: string | null; reason: string }[]>`
    SELECT (one.value->>'item')::int AS item, one.value->>'title' AS title, one.value->>'sourceId' AS source_id, one.value->>'reason' AS reason
    FROM import_run r, jsonb_array_elements(r.refused) WITH ORDINALITY one(value, place)
    WHERE r.id = ${runId}::uuid AND one.place > ${from} AND one.place <= ${from + ITEMS_A_PAGE} ORDER BY one.place`;
  return ok({
    run: lineOf(ctx, row, await namesOf(ctx, [row])),
    items: items.map(({ item, title, source_id, reason }) => ({ item: item ?? 0, title: title ?? "", sourceId: source_id ?? "", reason: refusalSentence(row.source, reason) })),
    page: shown, pages,
  });
}
