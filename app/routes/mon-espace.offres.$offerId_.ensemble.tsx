import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { WithCoach } from "#app/components/applications/with-coach.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { formOf } from "#app/http/forms.server.ts";
import { statusOf, stop } from "#app/http/refusals.server.ts";
import { sentenceOf } from "#app/http/sentences.ts";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";
import { answerWithCoach } from "#app/use-cases/applications/answer-with-coach.server.ts";
import { readMyOffer } from "#app/use-cases/matching/read-my-offer.server.ts";
import { once } from "#app/use-cases/once.server.ts";

export const handle = { section: "offers" };
export const meta: MetaFunction = () => [{ title: "Répondre avec mon coach · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const [read, place] = await Promise.all([readMyOffer(ctx, knock.params["offerId"] ?? ""), readTerritory()]);
  if (!read.ok) stop(read.refusal);
  return { offer: read.value, helpPhone: place.helpPhone };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  await formOf(knock.request);
  const offerId = knock.params["offerId"] ?? "";
  const asked = await once(ctx, `with-coach:${offerId}`, (hers) => answerWithCoach(hers, offerId));
  if (asked.ok) return redirect(`/mon-espace/offres/${offerId}`);
  if (asked.refusal.kind === "missing") stop(asked.refusal);
  return data({ lastResult: { error: { "": [sentenceOf(asked.refusal.code)] } } }, { status: statusOf(asked.refusal) });
}

export default function WithCoachPage() {
  return <WithCoach {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
