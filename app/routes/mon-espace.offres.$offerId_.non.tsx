import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { NotForMe } from "#app/components/applications/not-for-me.tsx";
import { declineSchema } from "#app/domain/applications/application.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { readMyOffer } from "#app/use-cases/matching/read-my-offer.server.ts";
import { sayNo } from "#app/use-cases/recommendations/say-no.server.ts";
import { once } from "#app/use-cases/once.server.ts";

export const handle = { section: "offers" };
export const meta: MetaFunction = () => [{ title: "Pas pour moi · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const read = await readMyOffer(ctx, knock.params["offerId"] ?? "");
  if (!read.ok) stop(read.refusal);
  return { offer: read.value };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const submission = await readForm(knock.request, declineSchema);
  if (submission.status !== "success") return again(submission.reply());
  const offerId = knock.params["offerId"] ?? "";
  const said = await once(ctx, `say-no:${offerId}`, (hers) => sayNo(hers, offerId, submission.value));
  if (said.ok) return redirect(`/mon-espace?note=pas-pour-moi&offre=${offerId}`);
  return said.refusal.kind === "missing" ? stop(said.refusal) : refused(submission, said.refusal);
}

export default function NotForMePage() {
  const { offer } = useLoaderData<typeof loader>();
  return <NotForMe offer={offer} lastResult={useActionData<typeof action>()?.lastResult} />;
}
