import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PublicLayout } from "#app/components/layout/public-layout.tsx";
import { ReportPage } from "#app/components/moderation/report-page.tsx";
import { contextForAnyone } from "#app/http/door.server.ts";
import { formOpened } from "#app/http/not-a-robot.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { readReportForm } from "#app/http/report-form.server.ts";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";
import { reportOffer } from "#app/use-cases/moderation/report-offer.server.ts";
import { readPublicOffer } from "#app/use-cases/offers/read-public-offer.server.ts";

export const meta: MetaFunction = () => [{ title: "Signaler une offre · Passerelle" }, { name: "robots", content: "noindex" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextForAnyone(knock);
  const offerId = knock.params["offerId"] ?? "";
  const isDone = new URL(knock.request.url).searchParams.has("fait");
  const home = ctx.actor.role === "beneficiary" ? "/mon-espace" : "/offres";
  // Once held, the offer is read by nobody: who said so is thanked all the same.
  const shared = { isDone, opened: formOpened(ctx.now), place: await readTerritory() };
  if (isDone) return { ...shared, offer: { offerId, title: "" }, back: home };
  const read = await readPublicOffer(ctx, offerId);
  if (!read.ok) stop(read.refusal);
  return { ...shared, offer: { offerId, title: read.value.title }, back: ctx.actor.role === "beneficiary" ? `${home}/offres/${offerId}` : `${home}/${offerId}` };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextForAnyone(knock);
  const offerId = knock.params["offerId"] ?? "";
  const read = await readReportForm(knock.request, ctx);
  if (!read.ready) return read.answer;
  const reported = await reportOffer(ctx, (await readTerritory()).id, offerId, read.input, knock.context.ip);
  if (reported.ok) return redirect(`/offres/${offerId}/signaler?fait=1`);
  return reported.refusal.kind === "missing" ? stop(reported.refusal) : read.refusedWith(reported.refusal);
}

export default function ReportOffer() {
  const { place, ...page } = useLoaderData<typeof loader>();
  return (
    <PublicLayout place={place}>
      <ReportPage {...page} helpPhone={place.helpPhone} lastResult={useActionData<typeof action>()?.lastResult} />
    </PublicLayout>
  );
}
