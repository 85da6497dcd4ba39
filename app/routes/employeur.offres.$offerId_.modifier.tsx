import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { OfferForm } from "#app/components/offers/offer-form.tsx";
import type { FormWords } from "#app/components/offers/offer-form-groups.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { refused } from "#app/http/forms.server.ts";
import { readOfferForm } from "#app/http/offer-form.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { readOfferToCorrect } from "#app/use-cases/offers/read-offer-to-correct.server.ts";
import { updateOffer } from "#app/use-cases/offers/update-offer.server.ts";

export const meta: MetaFunction = () => [{ title: "Corriger mon offre · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "employer");
  const read = await readOfferToCorrect(ctx, knock.params["offerId"] ?? "");
  if (!read.ok) stop(read.refusal);
  return read.value;
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "employer");
  const offerId = knock.params["offerId"] ?? "";
  const read = await readOfferForm(knock.request, ctx);
  if (!read.ready) return read.answer;
  const updated = await updateOffer(ctx, offerId, read.submission.value);
  if (updated.ok) return redirect(`/employeur/offres/${offerId}?corrigee=1`);
  return updated.refusal.kind === "missing" ? stop(updated.refusal) : refused(read.submission, updated.refusal);
}

export default function CorrectOfferPage() {
  const { offerId, kind, organisation, places, metierWords, defaults, words } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <OfferForm
      kind={kind}
      organisation={organisation}
      places={places}
      metierWords={metierWords}
      lastResult={answer?.lastResult}
      words={answer && "words" in answer ? (answer.words as FormWords | null) : words}
      correcting={{ offerId, defaults }}
    />
  );
}
