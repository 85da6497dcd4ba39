import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { OfferPage } from "#app/components/coach/offer-page.tsx";
import { proposeToManySchema } from "#app/domain/coaching/propose.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { sentenceOf } from "#app/http/sentences.ts";
import { rankMyPeople, type RankedPeople } from "#app/use-cases/matching/rank-my-people.server.ts";
import { readOfferForCoach } from "#app/use-cases/offers/read-offer-for-coach.server.ts";
import { recommendToMany } from "#app/use-cases/recommendations/recommend-to-many.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data ? data.offer.title : "Offre"} · Passerelle` }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const offerId = knock.params["offerId"] ?? "";
  const [offer, people] = await Promise.all([readOfferForCoach(ctx, offerId), rankMyPeople(ctx, offerId)]);
  if (!offer.ok) stop(offer.refusal);
  return { offer: offer.value, people, sent: whatWasSent(new URL(knock.request.url), people) };
}

/** The last sending as the address tells it: a number, and « who:why » for those who did not get it, named only if they are hers. */
function whatWasSent(url: URL, people: RankedPeople) {
  const sent = url.searchParams.get("envoyees");
  if (sent === null) return null;
  const named = new Map(Object.values(people).flat().map(({ beneficiaryId, firstName, lastName }) => [beneficiaryId, `${firstName} ${lastName}`]));
  const notSent = url.searchParams.getAll("non").flatMap((entry) => {
    const [beneficiaryId = "", code = ""] = entry.split(":");
    const name = named.get(beneficiaryId);
    return name === undefined ? [] : [{ name, why: sentenceOf(code) }];
  });
  return { count: Math.min(Number.parseInt(sent, 10) || 0, named.size), notSent };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const offerId = knock.params["offerId"] ?? "";
  const submission = await readForm(knock.request, proposeToManySchema);
  if (submission.status !== "success") return again(submission.reply());
  const done = await recommendToMany(ctx, offerId, submission.value.beneficiaryIds, submission.value.note);
  if (!done.ok) return refused(submission, done.refusal);
  const told = new URLSearchParams({ envoyees: String(done.value.sent.length) });
  for (const { beneficiaryId, code } of done.value.notSent) told.append("non", `${beneficiaryId}:${code}`);
  return redirect(`/coach/offres/${offerId}?${told}`);
}

export default function CoachOfferPage() {
  return <OfferPage {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
