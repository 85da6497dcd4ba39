import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EmployerOfferPage } from "#app/components/offers/employer-offer-page.tsx";
import { offerChangeSchema } from "#app/domain/offers/offer-change.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { listApplicationsOfOffer } from "#app/use-cases/applications/list-applications-of-offer.server.ts";
import { explainForEmployer } from "#app/use-cases/matching/explain-for-employer.server.ts";
import { changeOffer } from "#app/use-cases/offers/change-offer.server.ts";
import { readOfferForEmployer } from "#app/use-cases/offers/read-offer-for-employer.server.ts";

export const meta: MetaFunction = () => [{ title: "Mon offre · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "employer");
  const offerId = knock.params["offerId"] ?? "";
  const offer = await readOfferForEmployer(ctx, offerId);
  if (!offer.ok) stop(offer.refusal);
  const answers = await listApplicationsOfOffer(ctx, offerId);
  if (!answers.ok) stop(answers.refusal);
  const cards = await Promise.all(answers.value.cards.map(async ({ match, ...card }) => ({ ...card, criteria: (await explainForEmployer(ctx, match))?.summary ?? null })));
  return { offer: offer.value, cards, note: noteOf(new URL(knock.request.url).searchParams) };
}

function noteOf(asked: URLSearchParams): "new" | "corrected" | null {
  return asked.has("publiee") ? "new" : asked.has("corrigee") ? "corrected" : null;
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "employer");
  const offerId = knock.params["offerId"] ?? "";
  const submission = await readForm(knock.request, offerChangeSchema);
  if (submission.status !== "success") throw stop({ kind: "invalid", code: "offer.no-such-move" });
  const changed = await changeOffer(ctx, offerId, submission.value.change);
  if (!changed.ok) stop(changed.refusal);
  return redirect(`/employeur/offres/${offerId}`);
}

export default function EmployerOffer() {
  const { offer, cards, note } = useLoaderData<typeof loader>();
  return <EmployerOfferPage offer={offer} cards={cards} note={note} />;
}
