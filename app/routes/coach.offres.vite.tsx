import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { QuickOfferPage } from "#app/components/coach/quick-offer-page.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { readQuickOffer } from "#app/http/quick-offer-form.server.ts";
import { statusOf, stop } from "#app/http/refusals.server.ts";
import { sentenceOf } from "#app/http/sentences.ts";
import { enterOffer } from "#app/use-cases/offers/intake/enter-offer.server.ts";
import { readQuickStart } from "#app/use-cases/offers/intake/read-quick-start.server.ts";

export const meta: MetaFunction = () => [{ title: "Saisir une offre · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const asked = new URL(knock.request.url).searchParams;
  const start = await readQuickStart(ctx, { genre: asked.get("genre"), organisationId: asked.get("organisation"), copyOf: asked.get("copie") });
  if (!start.ok) stop(start.refusal);
  return start.value;
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const read = await readQuickOffer(knock.request, ctx);
  if (!read.ready) return read.answer;
  const entered = await enterOffer(ctx, read.submission.value);
  if (entered.ok) return redirect(`/coach/offres/${entered.value.offerId}?saisie=1`);
  const { refusal } = entered;
  if (refusal.kind === "missing") stop(refusal);
  const sentence = [sentenceOf(refusal.code)];
  const reply = read.submission.reply(refusal.field === "organisationName" ? { fieldErrors: { organisationName: sentence } } : { formErrors: sentence });
  return read.again(reply as Parameters<typeof read.again>[0], statusOf(refusal));
}

export default function QuickOfferRoute() {
  const { proposals, ...start } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <QuickOfferPage {...start} proposals={answer ? answer.proposals : proposals} lastResult={answer?.lastResult} />;
}
