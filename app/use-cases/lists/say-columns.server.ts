import { proposeColumns, widened } from "#app/domain/lists/columns.ts";
import type { ListActor, ListKind } from "#app/domain/lists/list-kinds.ts";
import { fieldsOf, type OfferChoices, type OrganisationChoices } from "#app/domain/lists/lists.schema.ts";
import { ok, type Result } from "#app/domain/kit/result.ts";
import type { Context } from "../context.server.ts";
import { findList, linesOf, offerChoices, organisationChoices, type KeptList } from "./list-rows.server.ts";

/** As many lines as one looks at to know what a column is. */
const SAMPLES = 5;

export type ListToMap = {
  listId: string; kind: ListKind; isDone: boolean;
  /** Each column: its name, what it holds in the first lines, what it is taken for. */
  columns: { name: string; samples: string[]; is: string | null }[];
  /** Said before for this list, or kept from one with the same columns; null: only proposed from the names. */
  from: "said" | "kept" | null;
  kindOfAll: string; origin: string;
};

/** A list that was found and what its columns are taken for: what was said, else what was kept for the same header, else what the names tell. */
export async function readListToMap(ctx: Context<ListActor>, { id: listId, kind, header, fingerprint, choices, report }: KeptList): Promise<ListToMap> {
  const [lines, kept] = await Promise.all([
    linesOf(ctx.db, listId, SAMPLES),
    ctx.db.listColumns.findUnique({ where: { territoryId_kind_fingerprint: { territoryId: ctx.actor.territoryId, kind, fingerprint } }, select: { choices: true } }),
  ]);
  const read = kind === "organisations" ? organisationChoices : offerChoices;
  const said = read(choices);
  const usual = said ?? read(kept?.choices);
  const columns = usual ? widened(usual.columns, header.length) : proposeColumns(header, fieldsOf[kind]);
  return {
    listId, kind, isDone: report !== null, from: said ? "said" : usual ? "kept" : null,
    columns: header.map((name, at) => ({ name, samples: lines.map(({ c }) => c[at] ?? ""), is: columns[at] ?? null })),
    kindOfAll: usual?.kind ?? (kind === "organisations" ? "entreprise" : "EMPLOI"), origin: usual && "from" in usual ? usual.from : "",
  };
}

/**
 * Keeps what the columns are, for this list and for the next one of the territory with the same header.
 *
 * @returns refusals: `list.not-allowed` | `list.missing`
 */
export async function sayColumns(ctx: Context<ListActor>, kind: ListKind, listId: string, said: OrganisationChoices | OfferChoices): Promise<Result<null>> {
  const found = await findList(ctx, kind, listId);
  if (!found.ok) return found;
  const { fingerprint, header } = found.value;
  const choices = { ...said, columns: widened(said.columns, header.length) };
  const key = { territoryId: ctx.actor.territoryId, kind, fingerprint };
  await ctx.db.$transaction([
    ctx.db.importedList.update({ where: { id: listId }, data: { choices }, select: { id: true } }),
    ctx.db.listColumns.upsert({ where: { territoryId_kind_fingerprint: key }, create: { ...key, choices, at: ctx.now }, update: { choices, at: ctx.now } }),
  ]);
  return ok(null);
}
