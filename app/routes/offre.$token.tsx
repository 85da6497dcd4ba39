import { data, redirect, type ActionFunctionArgs, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PublicLayout } from "#app/components/layout/public-layout.tsx";
import { AskedOfferPage } from "#app/components/offers/asked-offer-page.tsx";
import { restSchema } from "#app/domain/offers/intake/rest.ts";
import { contextForAnyone } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { sharedFormHeaders } from "#app/http/shared-link.server.ts";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";
import { answerAsking, openAsking } from "#app/use-cases/offers/intake/asking-link.server.ts";

export const meta: MetaFunction = () => [{ title: "Compléter mon offre · Passerelle" }, { name: "robots", content: "noindex, nofollow" }];
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

/** Shows, and changes nothing: robots open the links of mails. */
export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextForAnyone(knock);
  const opened = await openAsking(ctx, knock.params["token"] ?? "", knock.context.ip);
  if (!opened.ok) stop(opened.refusal);
  const isAnswered = new URL(knock.request.url).searchParams.get("fait") === "1";
  return data({ offer: opened.value, isAnswered, place: await readTerritory() }, { headers: sharedFormHeaders });
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextForAnyone(knock);
  const token = knock.params["token"] ?? "";
  const submission = await readForm(knock.request, restSchema);
  if (submission.status !== "success") return again(submission.reply());
  const answered = await answerAsking(ctx, token, knock.context.ip, submission.value);
  if (answered.ok) return redirect(`/offre/${token}?fait=1`);
  return answered.refusal.kind === "missing" || answered.refusal.kind === "too-many" ? stop(answered.refusal) : refused(submission, answered.refusal);
}

export default function AskedOfferRoute() {
  const { place, ...shown } = useLoaderData<typeof loader>();
  return (
    <PublicLayout place={place}>
      <AskedOfferPage {...shown} helpPhone={place.helpPhone} lastResult={useActionData<typeof action>()?.lastResult} />
    </PublicLayout>
  );
}
