import { z } from "zod";
import type { ListLine } from "#app/domain/lists/columns.ts";
import type { JudgedLine } from "#app/domain/lists/judge-organisations.ts";
import { mayImport, type ListActor, type ListKind } from "#app/domain/lists/list-kinds.ts";
import { offerChoicesSchema, organisationChoicesSchema, type OfferChoices, type OrganisationChoices } from "#app/domain/lists/lists.schema.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { Prisma, type Db, type Tx } from "#app/infra/db.server.ts";
import type { Context } from "../context.server.ts";

const lines = z.array(z.object({ n: z.number(), c: z.array(z.string()) }));
const number = z.number().default(0);
const report = z.object({ created: number, updated: number, unchanged: number, joined: number, closed: number, held: number, refused: z.array(z.object({ n: z.number(), c: z.array(z.string()), why: z.array(z.string()) })) });
/**
 * What an import did. `unchanged`: what was there already; `joined`: offers that another source had; `held`: those that wait for a human
 * look; `refused`: every line that was not taken, as it was, with why.
 */
export type ListReport = z.output<typeof report>;

export type KeptList = { id: string; kind: ListKind; fingerprint: string; header: string[]; choices: unknown; report: ListReport | null };

/** Her own list and no one else's: out of it, missing. */
const whose = (ctx: Context<ListActor>, listId: string, kind: ListKind) => ({ id: listId, byId: ctx.actor.userId, territoryId: ctx.actor.territoryId, kind });

/** A list of one's own without its lines. @returns refusals: `list.not-allowed` | `list.missing` */
export async function findList(ctx: Context<ListActor>, kind: ListKind, listId: string, db: Db | Tx = ctx.db): Promise<Result<KeptList>> {
  if (!mayImport(ctx.actor, kind)) return refuse("forbidden", "list.not-allowed");
  const row = await db.importedList.findFirst({ where: whose(ctx, listId, kind), select: { id: true, fingerprint: true, header: true, choices: true, report: true } });
  if (!row) return refuse("missing", "list.missing");
  return ok({ ...row, kind, report: row.report === null ? null : report.parse(row.report) });
}

/** The lines of a list that was found, all or the first ones. */
export async function linesOf(db: Db | Tx, listId: string, most: number | null = null): Promise<ListLine[]> {
  const path = most === null ? "$[*]" : `$[0 to ${most - 1}]`;
  const [row] = await db.$queryRaw<{ rows: unknown }[]>`SELECT jsonb_path_query_array(rows, ${path}::jsonpath) AS rows FROM imported_list WHERE id = ${listId}::uuid`;
  return lines.parse(row?.rows ?? []);
}

/** Writes what an import did; the lines go, those refused stay a day in the report, to be mended. */
export async function endList(db: Db | Tx, listId: string, done: ListReport): Promise<void> {
  await db.importedList.updateMany({ where: { id: listId, report: { equals: Prisma.DbNull } }, data: { report: done, rows: [] } });
}

/** What was said of the columns of a list, checked again; null when nothing was. */
export function organisationChoices(stored: unknown): OrganisationChoices | null {
  return organisationChoicesSchema.safeParse(stored ?? {}).data ?? null;
}
export function offerChoices(stored: unknown): OfferChoices | null {
  return offerChoicesSchema.safeParse(stored ?? {}).data ?? null;
}

/** A refused line as a page shows it: its cells side by side. */
export function refusedLine({ n, c, why }: { n: number; c: readonly string[]; why: readonly string[] }) {
  return { n, cells: c.filter((cell) => cell !== "").join(" · ").slice(0, 300), why: [...why] };
}

/** A line that was not taken, as it was, with why. */
export function refusedOf(line: JudgedLine | { n: number; c: string[]; is: "twice"; of: number }): ListReport["refused"] {
  const { n, c } = line;
  if (line.is === "refused") return [{ n, c, why: line.why }];
  return line.is === "twice" ? [{ n, c, why: [`La même que la ligne ${line.of}.`] }] : [];
}

/** The same for the list of what an import refused: the number of each line and why. */
export function refusedItems({ refused }: Pick<ListReport, "refused">) {
  return refused.map(({ n, why }) => ({ item: n, sourceId: `ligne ${n}`, reason: why.join(" ") }));
}
