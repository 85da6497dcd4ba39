import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AidForm } from "#app/components/admin/aid-form.tsx";
import { readAidForm } from "#app/http/aid-form.server.ts";
import { contextFor } from "#app/http/door.server.ts";
import { idParam } from "#app/http/id-param.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { readAid } from "#app/use-cases/matching/list-aids.server.ts";
import { updateAid } from "#app/use-cases/matching/update-aid.server.ts";
import { listCommuneNames } from "#app/use-cases/offers/list-commune-names.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.aid.name ?? "Aide à la mobilité"} · Passerelle` }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "admin");
  const aid = await readAid(ctx, idParam(knock, "aidId"));
  if (!aid.ok) stop(aid.refusal);
  return { aid: aid.value, places: await listCommuneNames(ctx) };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "admin");
  const aidId = idParam(knock, "aidId");
  const read = await readAidForm(knock.request, ctx);
  if (!read.ready) return read.answer;
  const saved = await updateAid(ctx, aidId, read.input);
  if (saved.ok) return redirect("/admin/aides?fait=modifiee");
  return saved.refusal.kind === "missing" ? stop(saved.refusal) : read.refusedWith(saved.refusal);
}

export default function AdminAid() {
  const answer = useActionData<typeof action>();
  return <AidForm {...useLoaderData<typeof loader>()} lastResult={answer?.lastResult} communes={answer?.communes ?? null} />;
}
