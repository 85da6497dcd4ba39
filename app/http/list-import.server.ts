import { data, redirect } from "@remix-run/node";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ListActor, ListKind } from "#app/domain/lists/list-kinds.ts";
import { importSchema, offerChoicesSchema, organisationChoicesSchema } from "#app/domain/lists/lists.schema.ts";
import type { Context } from "#app/use-cases/context.server.ts";
import { importList } from "#app/use-cases/lists/import-list.server.ts";
import { findList } from "#app/use-cases/lists/list-rows.server.ts";
import { readLinesToMend, readListPage } from "#app/use-cases/lists/read-list-page.server.ts";
import { sayColumns } from "#app/use-cases/lists/say-columns.server.ts";
import { MOST_LIST_BYTES, uploadList } from "#app/use-cases/lists/upload-list.server.ts";
import { again, formOf, refused } from "./forms.server.ts";
import { idParam } from "./id-param.server.ts";
import type { Knock } from "./load-context.server.ts";
import { statusOf, stop } from "./refusals.server.ts";
import { sentenceOf } from "./sentences.ts";
import { uploadOf } from "./upload.server.ts";

/** Where a list is imported, and what it holds. */
type ListHome = { kind: ListKind; home: string };

const notRead = (code: string, status: number) => data({ lastResult: { error: { file: [sentenceOf(code)] } } }, { status });

/** A list that was sent: on to its columns, or the form again with why it could not be read. */
export async function receiveList(request: Request, ctx: Context<ListActor>, { kind, home }: ListHome) {
  const bytes = await uploadOf(request, "file", MOST_LIST_BYTES);
  if (bytes === null) return notRead("list-file.too-large", 413);
  const read = await uploadList(ctx, kind, bytes);
  return read.ok ? redirect(`${home}/${read.value.listId}`) : notRead(read.refusal.code, statusOf(read.refusal));
}

/** Where the list of the address stands. `?etape=colonnes` goes back to its columns. */
export async function listPage(knock: Knock & { params: Readonly<Record<string, string | undefined>> }, ctx: Context<ListActor>, kind: ListKind) {
  const view = await readListPage(ctx, kind, idParam(knock, "listId"), new URL(knock.request.url).searchParams.get("etape") === "colonnes");
  return view.ok ? view.value : stop(view.refusal);
}

/** What is done on the page of a list: its columns are said, or it is imported. */
export async function actOnList(knock: Knock & { params: Readonly<Record<string, string | undefined>> }, ctx: Context<ListActor>, { kind, home }: ListHome) {
  const listId = idParam(knock, "listId");
  const found = await findList(ctx, kind, listId);
  if (!found.ok) return stop(found.refusal);
  const form = await formOf(knock.request);
  if (form.get("act") === "importer") {
    const submission = parseWithZod(form, { schema: importSchema });
    if (submission.status !== "success") return again(submission.reply());
    const done = await importList(ctx, kind, listId, submission.value);
    return done.ok ? redirect(`${home}/${listId}`) : refused(submission, done.refusal);
  }
  const submission = kind === "organisations" ? parseWithZod(form, { schema: organisationChoicesSchema }) : parseWithZod(form, { schema: offerChoicesSchema });
  if (submission.status !== "success") return again(submission.reply());
  const said = await sayColumns(ctx, kind, listId, submission.value);
  return said.ok ? redirect(`${home}/${listId}`) : refused(submission, said.refusal);
}

/** The lines that are not taken, as a file to mend. */
export async function linesToMend(knock: Knock & { params: Readonly<Record<string, string | undefined>> }, ctx: Context<ListActor>, kind: ListKind): Promise<Response> {
  const csv = await readLinesToMend(ctx, kind, idParam(knock, "listId"));
  if (!csv.ok) return stop(csv.refusal);
  return new Response(csv.value, { headers: { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": 'attachment; filename="lignes-a-corriger.csv"', "Cache-Control": "no-store" } });
}
