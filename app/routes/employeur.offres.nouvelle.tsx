import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { OfferForm } from "#app/components/offers/offer-form.tsx";
import type { FormWords } from "#app/components/offers/offer-form-groups.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { readOfferForm } from "#app/http/offer-form.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { refused } from "#app/http/forms.server.ts";
import { publishOffer } from "#app/use-cases/offers/publish-offer.server.ts";
import { readOfferToCopy } from "#app/use-cases/offers/read-offer-to-copy.server.ts";
import { readNewOffer } from "#app/use-cases/offers/read-new-offer.server.ts";

export const meta: MetaFunction = () => [{ title: "Nouvelle offre · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "employer");
  const asked = new URL(knock.request.url).searchParams;
  const former = asked.get("copie");
  if (former === null) return { ...(await readNewOffer(ctx, asked.get("genre"))), copied: null };
  const copy = await readOfferToCopy(ctx, ctx.actor.organisationId, former);
  if (!copy.ok) stop(copy.refusal);
  return copy.value;
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "employer");
  const read = await readOfferForm(knock.request, ctx);
  if (!read.ready) return read.answer;
  const published = await publishOffer(ctx, ctx.actor.organisationId, read.submission.value);
  if (!published.ok) return refused(read.submission, published.refusal);
  return redirect(`/employeur/offres/${published.value.offerId}?publiee=1`);
}

export default function NewOfferPage() {
  const { kind, organisation, places, metierWords, copied } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <OfferForm
      kind={kind}
      organisation={organisation}
      places={places}
      metierWords={metierWords}
      lastResult={answer?.lastResult}
      words={answer && "words" in answer ? (answer.words as FormWords | null) : (copied?.words ?? null)}
      copied={copied?.defaults}
    />
  );
}
