import { mendedCsv } from "#app/domain/lists/mended-csv.ts";
import type { ActorOf } from "#app/domain/access/actor.ts";
import type { ListActor, ListKind } from "#app/domain/lists/list-kinds.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import type { Context } from "../context.server.ts";
import { judgeOfferList, judgeOrganisationList } from "./judge-list.server.ts";
import { findList, offerChoices, organisationChoices, refusedLine, refusedOf, type KeptList } from "./list-rows.server.ts";
import { previewList, type ListPreview } from "./preview-list.server.ts";
import { readListToMap, type ListToMap } from "./say-columns.server.ts";

const SHOWN = 100;

/** Where a list stands: its columns to say, what would be done to check, or what was done. */
export type ListPageView =
  | { step: "colonnes"; list: ListToMap }
  | { step: "verifier"; listId: string; preview: ListPreview }
  | { step: "fait"; listId: string; created: number; updated: number; unchanged: number; joined: number; closed: number; held: number; refused: number; lines: { n: number; cells: string; why: string[] }[] };

/**
 * The page of a list: what was done once it is imported, else what would be done once its columns are said (unless one goes back to them).
 *
 * @returns refusals: `list.not-allowed` | `list.missing`
 */
export async function readListPage(ctx: Context<ListActor>, kind: ListKind, listId: string, backToColumns: boolean): Promise<Result<ListPageView>> {
  const found = await findList(ctx, kind, listId);
  if (!found.ok) return found;
  const { report } = found.value;
  if (report) return ok({ step: "fait", listId, ...report, refused: report.refused.length, lines: report.refused.slice(0, SHOWN).map(refusedLine) });
  const preview = backToColumns ? ok(null) : await previewList(ctx, found.value);
  if (!preview.ok) return preview;
  if (preview.value !== null) return ok({ step: "verifier", listId, preview: preview.value });
  return ok({ step: "colonnes", list: await readListToMap(ctx, found.value) });
}

/**
 * The lines that are not taken, as a CSV to mend and send again, before the import as after it.
 *
 * @returns refusals: `list.not-allowed` | `list.missing` | `list.not-mapped`
 */
export async function readLinesToMend(ctx: Context<ListActor>, kind: ListKind, listId: string): Promise<Result<string>> {
  const found = await findList(ctx, kind, listId);
  if (!found.ok) return found;
  const { header, report } = found.value;
  const lines = report?.refused ?? (await refusedNow(ctx, found.value));
  return lines === null ? refuse("conflict", "list.not-mapped") : ok(mendedCsv(header, lines));
}

async function refusedNow(ctx: Context<ListActor>, list: KeptList) {
  if (list.kind === "organisations") {
    const choices = organisationChoices(list.choices);
    return choices && (await judgeOrganisationList(ctx as Context<ActorOf<"coach" | "admin">>, ctx.db, list.id, choices)).flatMap(refusedOf);
  }
  const choices = offerChoices(list.choices);
  return choices && (await judgeOfferList(ctx as Context<ActorOf<"admin" | "hotliner">>, list.id, choices)).judged.flatMap((line) => (line.is === "refused" || line.is === "twice" ? refusedOf(line) : []));
}
