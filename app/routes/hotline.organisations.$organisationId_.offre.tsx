import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { OfferForm } from "#app/components/offers/offer-form.tsx";
import type { FormWords } from "#app/components/offers/offer-form-groups.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { refused } from "#app/http/forms.server.ts";
import { idParam } from "#app/http/id-param.server.ts";
import { readOfferForm } from "#app/http/offer-form.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { readOfferToCopy } from "#app/use-cases/offers/read-offer-to-copy.server.ts";
import { publishOffer } from "#app/use-cases/offers/publish-offer.server.ts";
import { readDictatedOffer } from "#app/use-cases/hotline/read-dictated-offer.server.ts";

export const meta: MetaFunction = () => [{ title: "Offre dictée · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "hotliner");
  const organisationId = idParam(knock, "organisationId");
  const asked = new URL(knock.request.url).searchParams;
  const former = asked.get("copie");
  if (former === null) {
    const form = await readDictatedOffer(ctx, organisationId, asked.get("genre"));
    if (!form.ok) stop(form.refusal);
    return { ...form.value, copied: null, organisationId };
  }
  const copy = await readOfferToCopy(ctx, organisationId, former);
  if (!copy.ok) stop(copy.refusal);
  return { ...copy.value, organisationId };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "hotliner");
  const organisationId = idParam(knock, "organisationId");
  const read = await readOfferForm(knock.request, ctx);
  if (!read.ready) return read.answer;
  const published = await publishOffer(ctx, organisationId, read.submission.value);
  if (published.ok) return redirect(`/hotline/organisations/${organisationId}?${published.value.isHeld ? "tenue" : "publiee"}=1`);
  return published.refusal.kind === "missing" ? stop(published.refusal) : refused(read.submission, published.refusal);
}

export default function DictatedOfferRoute() {
  const { organisationId, copied, ...form } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <OfferForm
      {...form}
      lastResult={answer?.lastResult}
      words={answer && "words" in answer ? (answer.words as FormWords | null) : (copied?.words ?? null)}
      copied={copied?.defaults}
      dictatedTo={`/hotline/organisations/${organisationId}`}
    />
  );
}
