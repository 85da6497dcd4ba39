import { data, redirect, type ActionFunctionArgs, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PublicLayout } from "#app/components/layout/public-layout.tsx";
import { RenewalPage } from "#app/components/moderation/renewal-page.tsx";
import { renewalSchema } from "#app/domain/offers/moderation/moderation.schema.ts";
import { contextForAnyone } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { sharedFormHeaders } from "#app/http/shared-link.server.ts";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";
import { answerRenewal, openRenewalLink } from "#app/use-cases/moderation/renewal-link.server.ts";

export const meta: MetaFunction = () => [{ title: "Prolonger mon offre · Passerelle" }, { name: "robots", content: "noindex, nofollow" }];
export const headers: HeadersFunction = () => sharedFormHeaders;

/** Shows, and changes nothing: robots open the links of mails. */
export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextForAnyone(knock);
  const opened = await openRenewalLink(ctx, knock.params["token"] ?? "", knock.context.ip);
  if (!opened.ok) stop(opened.refusal);
  const asked = new URL(knock.request.url).searchParams.get("fait");
  return data({ offer: opened.value, done: (["renew", "filled"] as const).find((one) => one === asked) ?? null, place: await readTerritory(), now: ctx.now }, { headers: sharedFormHeaders });
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextForAnyone(knock);
  const token = knock.params["token"] ?? "";
  const submission = await readForm(knock.request, renewalSchema);
  if (submission.status !== "success") return again(submission.reply());
  const answered = await answerRenewal(ctx, token, knock.context.ip, submission.value.act);
  if (answered.ok) return redirect(`/renouveler/${token}?fait=${submission.value.act}`);
  return answered.refusal.kind === "missing" || answered.refusal.kind === "too-many" ? stop(answered.refusal) : refused(submission, answered.refusal);
}

export default function RenewalRoute() {
  const { place, ...shown } = useLoaderData<typeof loader>();
  return (
    <PublicLayout place={place}>
      <RenewalPage {...shown} helpPhone={place.helpPhone} lastResult={useActionData<typeof action>()?.lastResult} />
    </PublicLayout>
  );
}
