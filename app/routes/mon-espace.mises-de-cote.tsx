import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SetAsidePage } from "#app/components/offers/set-aside-page.tsx";
import { setAsideSchema } from "#app/domain/applications/application.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm } from "#app/http/forms.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { restoreOffer } from "#app/use-cases/recommendations/dismiss-offer.server.ts";
import { hideMetier, showMetier } from "#app/use-cases/recommendations/hide-metier.server.ts";
import { listSetAside } from "#app/use-cases/recommendations/list-set-aside.server.ts";

export const handle = { section: "offers" };
export const meta: MetaFunction = () => [{ title: "Mises de côté · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  return { list: await listSetAside(ctx), done: new URL(knock.request.url).searchParams.get("fait") };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const submission = await readForm(knock.request, setAsideSchema);
  if (submission.status !== "success") return again(submission.reply());
  const asked = submission.value;
  if (asked.act === "remettre") {
    await restoreOffer(ctx, asked.offerId);
    return redirect(`/mon-espace/offres/${asked.offerId}`);
  }
  if (asked.act === "montrer") {
    await showMetier(ctx, asked.romeCode);
    return redirect("/mon-espace/mises-de-cote?fait=montre");
  }
  const hidden = await hideMetier(ctx, asked.romeCode);
  if (!hidden.ok) stop(hidden.refusal);
  return redirect("/mon-espace/mises-de-cote?fait=cache");
}

export default function SetAside() {
  return <SetAsidePage {...useLoaderData<typeof loader>()} />;
}
