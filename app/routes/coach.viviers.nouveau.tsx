import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { VivierForm } from "#app/components/vivier/vivier-form.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { statusOf } from "#app/http/refusals.server.ts";
import { sentenceOf } from "#app/http/sentences.ts";
import { readVivierForm } from "#app/http/vivier-form.server.ts";
import { listCommuneNames } from "#app/use-cases/offers/list-commune-names.server.ts";
import { keepVivier } from "#app/use-cases/vivier/keep-vivier.server.ts";

export const meta: MetaFunction = () => [{ title: "Nouveau vivier · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  return { places: await listCommuneNames(ctx) };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const read = await readVivierForm(knock.request, ctx);
  if (!read.ready) return read.answer;
  const kept = await keepVivier(ctx, read.submission.value);
  if (kept.ok) return redirect(`/coach/viviers/${kept.value.searchId}`);
  const said = [sentenceOf(kept.refusal.code)];
  return read.answer(read.submission.reply(kept.refusal.field === "name" ? { fieldErrors: { name: said } } : { formErrors: said }), statusOf(kept.refusal));
}

export default function NewVivier() {
  const answer = useActionData<typeof action>();
  return <VivierForm {...useLoaderData<typeof loader>()} lastResult={answer?.lastResult} found={answer?.found ?? null} />;
}
