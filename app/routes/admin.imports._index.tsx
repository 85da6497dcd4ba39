import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ImportList } from "#app/components/admin/import-list.tsx";
import { localDay } from "#app/domain/kit/french.ts";
import { askedPage } from "#app/domain/kit/asked-page.ts";
import { contextFor } from "#app/http/door.server.ts";
import { statusOf } from "#app/http/refusals.server.ts";
import { sentenceOf } from "#app/http/sentences.ts";
import { uploadWithForm } from "#app/http/upload.server.ts";
import { importUpload, MOST_UPLOAD_BYTES } from "#app/use-cases/offers/import-upload.server.ts";
import { configuredOffersApi } from "#app/use-cases/offers/pull-france-travail.server.ts";
import { listImportRuns } from "#app/use-cases/offers/read-import-runs.server.ts";

export const meta: MetaFunction = () => [{ title: "Imports · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "admin");
  const page = askedPage(new URL(knock.request.url).searchParams);
  return { ...(await listImportRuns(ctx, Math.trunc(page))), today: localDay(ctx.now), pullsEachNight: configuredOffersApi() !== null };
}

const again = (code: string, status: number) => data({ lastResult: { error: { file: [sentenceOf(code)] } } }, { status });

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "admin");
  const sent = await uploadWithForm(knock.request, "file", MOST_UPLOAD_BYTES);
  if (sent === null) return again("import-file.too-large", 413);
  const done = await importUpload(ctx, sent.bytes, { label: sent.name, closeVanished: sent.form.get("whole") === "on" });
  return done.ok ? redirect(`/admin/imports/${done.value.runId}`) : again(done.refusal.code, statusOf(done.refusal));
}

export default function AdminImports() {
  const answer = useActionData<typeof action>();
  return <ImportList {...useLoaderData<typeof loader>()} {...(answer && { lastResult: answer.lastResult })} />;
}
