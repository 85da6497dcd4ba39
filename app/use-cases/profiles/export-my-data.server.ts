import { strToU8, zipSync } from "fflate";
import type { ActorOf } from "#app/domain/access/actor.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { dataInHtml } from "#app/domain/profiles/data-in-words.ts";
import { spend } from "#app/infra/limits.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { myCvPdf } from "./cv-pdf.server.ts";
import { readMyRows } from "./my-data-rows.server.ts";

/**
 * All that is kept of her in one ZIP: a page to read, the same for machines, her CV. That it was taken is written down.
 *
 * @returns refusal: `data.too-many` (six an hour)
 */
export async function exportMyData(ctx: Context<ActorOf<"beneficiary">>): Promise<Result<{ zip: Uint8Array<ArrayBuffer> }>> {
  if (!(await spend(ctx.db, "data-per-person", ctx.actor.userId))) return refuse("too-many", "data.too-many");
  await noteInAudit(ctx.db, ctx, { action: "data.exported", subjectType: "beneficiary", subjectId: ctx.actor.beneficiaryId, beneficiaryId: ctx.actor.beneficiaryId });
  const rows = await readMyRows(ctx);
  const cv = await myCvPdf(ctx);
  const zip = zipSync({ "mes-donnees.html": strToU8(dataInHtml(rows)), "mes-donnees.json": strToU8(JSON.stringify(rows, null, 2)), "mon-cv.pdf": new Uint8Array(cv.file) });
  return ok({ zip: new Uint8Array(zip) });
}
