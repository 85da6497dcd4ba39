import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { PairsPage } from "#app/components/coach/pairs-page.tsx";
import { pairActs } from "#app/domain/organisations/prospecting.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { listLikelyPairs } from "#app/use-cases/organisations/list-likely-pairs.server.ts";
import { settlePair } from "#app/use-cases/organisations/settle-pair.server.ts";

export const meta: MetaFunction = () => [{ title: "Doublons possibles · Passerelle" }];

const done = z.enum(["reunir", "deux"]).nullable().catch(null);

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  return { ...(await listLikelyPairs(ctx)), done: done.parse(new URL(knock.request.url).searchParams.get("fait")) };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const submission = await readForm(knock.request, pairActs);
  if (submission.status !== "success") return again(submission.reply());
  const settled = await settlePair(ctx, submission.value);
  return settled.ok ? redirect(`/coach/employeurs/doublons?fait=${submission.value.act}`) : refused(submission, settled.refusal);
}

export default function CoachPairs() {
  return <PairsPage {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
