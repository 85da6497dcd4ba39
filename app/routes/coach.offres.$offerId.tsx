import { parseWithZod } from "@conform-to/zod/v4";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { OfferPage } from "#app/components/coach/offer-page.tsx";
import { proposeToManySchema } from "#app/domain/coaching/propose.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, formOf, refused, weighed } from "#app/http/forms.server.ts";
import { changeDone, pressedOnOffer } from "#app/http/offer-change.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { sentenceOf } from "#app/http/sentences.ts";
import { rankMyPeople, type RankedPeople } from "#app/use-cases/matching/rank-my-people.server.ts";
import { readIntake } from "#app/use-cases/offers/intake/read-intake.server.ts";
import { readOfferForCoach } from "#app/use-cases/offers/read-offer-for-coach.server.ts";
import { describeMoves, type MoveForCoach } from "#app/use-cases/recommendations/describe-moves.server.ts";
import { findAlternatives } from "#app/use-cases/recommendations/find-alternatives.server.ts";
import { recommendBatch } from "#app/use-cases/recommendations/recommend-batch.server.ts";
import { recommendToMany } from "#app/use-cases/recommendations/recommend-to-many.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data ? data.offer.title : "Offre"} · Passerelle` }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const offerId = knock.params["offerId"] ?? "";
  const [offer, people, intake] = await Promise.all([readOfferForCoach(ctx, offerId), rankMyPeople(ctx, offerId), readIntake(ctx, offerId)]);
  if (!offer.ok) stop(offer.refusal);
  const { standing } = offer.value;
  const ranked = [...people.possible, ...people.blocked].map(({ beneficiaryId, match }) => ({ beneficiaryId, score: match?.score ?? 0 }));
  const alternatives = standing.already < standing.bound ? {} : await findAlternatives(ctx, offerId, ranked);
  const url = new URL(knock.request.url);
  return { offer: offer.value, people, alternatives, sent: whatWasSent(url, people), intake, isNew: url.searchParams.has("saisie"), change: changeDone(url.searchParams), now: ctx.now };
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
  const number = (name: string) => Math.min(Number.parseInt(url.searchParams.get(name) ?? "0", 10) || 0, named.size);
  return { count: number("envoyees"), others: number("autres"), again: number("deja"), notSent };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const offerId = knock.params["offerId"] ?? "";
  const form = await formOf(knock.request);
  if (form.has("change")) return pressedOnOffer(ctx, form, `/coach/offres/${offerId}`, offerId);
  const submission = parseWithZod(form, { schema: proposeToManySchema });
  if (submission.status !== "success") return again(submission.reply());
  const { beneficiaryIds, pairs, note, isKnowing } = submission.value;
  // Once it was weighed, the form says for each person which offer, this one or another; before, only who.
  const wanted = isKnowing ? pairs : beneficiaryIds.map((beneficiaryId) => ({ beneficiaryId, offerId }));
  const done = isKnowing ? await recommendBatch(ctx, { pairs, note, isKnowing }) : await recommendToMany(ctx, offerId, beneficiaryIds, note);
  if (!done.ok) return done.refusal.code === "recommendation.beyond-bound" ? weighed(submission, done.refusal, await describeMoves(ctx, wanted)) : refused(submission, done.refusal);
  const { sent, again: known, notSent } = done.value;
  const here = sent.filter((pair) => pair.offerId === offerId).length;
  const told = new URLSearchParams({ envoyees: String(here), autres: String(sent.length - here), deja: String(known.length) });
  for (const { beneficiaryId, code } of notSent) told.append("non", `${beneficiaryId}:${code}`);
  return redirect(`/coach/offres/${offerId}?${told}`);
}

export default function CoachOfferPage() {
  const reply = useActionData<typeof action>();
  return <OfferPage {...useLoaderData<typeof loader>()} moves={(reply as { moves?: MoveForCoach[] } | undefined)?.moves ?? []} lastResult={reply?.lastResult} />;
}
