import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ApplyForm } from "#app/components/applications/apply-form.tsx";
import { applySchema } from "#app/domain/applications/application.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { applyToOffer } from "#app/use-cases/applications/apply-to-offer.server.ts";
import { readMyOffer } from "#app/use-cases/matching/read-my-offer.server.ts";
import { once } from "#app/use-cases/once.server.ts";

export const handle = { section: "offers" };
export const meta: MetaFunction = () => [{ title: "Répondre · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const read = await readMyOffer(ctx, knock.params["offerId"] ?? "");
  if (!read.ok) stop(read.refusal);
  const { applicationId, hasAnswered } = read.value;
  if (hasAnswered) throw redirect(`/mon-espace/reponses?envoyee=${applicationId}`);
  return { offer: read.value };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const submission = await readForm(knock.request, applySchema);
  if (submission.status !== "success") return again(submission.reply());
  const offerId = knock.params["offerId"] ?? "";
  const sent = await once(ctx, `apply:${offerId}`, (hers) => applyToOffer(hers, offerId, submission.value));
  if (sent.ok) return redirect(`/mon-espace/reponses?envoyee=${sent.value.applicationId}`);
  return sent.refusal.kind === "missing" ? stop(sent.refusal) : refused(submission, sent.refusal);
}

export default function ApplyPage() {
  const { offer } = useLoaderData<typeof loader>();
  return <ApplyForm offer={offer} lastResult={useActionData<typeof action>()?.lastResult} />;
}
