import { createHash } from "node:crypto";
import { fingerprintOf, readHeader } from "#app/domain/lists/columns.ts";
import { mayImport, type ListActor, type ListKind } from "#app/domain/lists/list-kinds.ts";
import { fieldsOf } from "#app/domain/lists/lists.schema.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { Prisma } from "#app/infra/db.server.ts";
import { spend } from "#app/infra/limits.server.ts";
import { readTableFile, TABLE_FILE } from "#app/infra/table-file/read-table-file.server.ts";
import type { Context } from "../context.server.ts";

export const MOST_LIST_BYTES = TABLE_FILE.mostBytes;
/** An offer is read whole, text with it: a page is answered within seconds. Our choice. */
const MOST_OFFERS = 2_000;

/**
 * Reads a list from a file and keeps its lines until its columns are said; the file itself is kept nowhere.
 *
 * It takes the place of the one of the same kind that was not imported, and goes after a day.
 *
 * @returns refusals: `list.not-allowed` | `list-file.too-many` | `list-file.too-many-offers` | those of `readTableFile`
 */
export async function uploadList(ctx: Context<ListActor>, kind: ListKind, bytes: Uint8Array): Promise<Result<{ listId: string }>> {
  if (!mayImport(ctx.actor, kind)) return refuse("forbidden", "list.not-allowed");
  if (!(await spend(ctx.db, "list-file-per-person", ctx.actor.userId))) return refuse("too-many", "list-file.too-many", "file");
  const table = await readTableFile(bytes);
  if (!table.ok) return table;
  const read = readHeader(table.value, fieldsOf[kind]);
  if (read === null) return refuse("invalid", "list-file.empty", "file");
  if (kind === "offres" && read.lines.length > MOST_OFFERS) return refuse("invalid", "list-file.too-many-offers", "file");
  const listId = ctx.newId();
  const mine = { byId: ctx.actor.userId, territoryId: ctx.actor.territoryId, kind };
  const fingerprint = createHash("sha256").update(fingerprintOf(read.header)).digest("hex").slice(0, 32);
  await ctx.db.$transaction([
    ctx.db.importedList.deleteMany({ where: { ...mine, report: { equals: Prisma.DbNull } } }),
    ctx.db.importedList.create({ data: { id: listId, ...mine, fingerprint, header: read.header, rows: read.lines, createdAt: ctx.now } }),
  ]);
  return ok({ listId });
}

/** The list of a kind that one has begun and not imported; null when there is none. */
export async function findBegunList(ctx: Context<ListActor>, kind: ListKind): Promise<{ listId: string } | null> {
  if (!mayImport(ctx.actor, kind)) return null;
  const row = await ctx.db.importedList.findFirst({ where: { byId: ctx.actor.userId, territoryId: ctx.actor.territoryId, kind, report: { equals: Prisma.DbNull } }, select: { id: true }, orderBy: { createdAt: "desc" } });
  return row && { listId: row.id };
}
