import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ImportRunPage } from "#app/components/admin/import-run-page.tsx";
import { localDay } from "#app/domain/kit/french.ts";
import { askedPage } from "#app/domain/kit/asked-page.ts";
import { contextFor } from "#app/http/door.server.ts";
import { idParam } from "#app/http/id-param.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { readImportRun } from "#app/use-cases/offers/read-import-runs.server.ts";

export const meta: MetaFunction = () => [{ title: "Un import · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "admin");
  const page = askedPage(new URL(knock.request.url).searchParams);
  const read = await readImportRun(ctx, idParam(knock, "runId"), Math.trunc(page));
  if (!read.ok) return stop(read.refusal);
  return { ...read.value, today: localDay(ctx.now) };
}

export default function AdminImport() {
  return <ImportRunPage {...useLoaderData<typeof loader>()} />;
}
