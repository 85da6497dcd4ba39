import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PersonPage } from "#app/components/coach/person/person-page.tsx";
import { proposeSeveralSchema } from "#app/domain/coaching/propose.schema.ts";
import { isId } from "#app/domain/kit/id.ts";
import { askedPage } from "#app/domain/kit/asked-page.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused, weighed } from "#app/http/forms.server.ts";
import { statusOf, stop } from "#app/http/refusals.server.ts";
import { sentenceOf } from "#app/http/sentences.ts";
import { findMyPerson } from "#app/use-cases/coaching/find-my-person.server.ts";
import { readPersonPage } from "#app/use-cases/coaching/read-person-page.server.ts";
import { describeMoves, type MoveForCoach } from "#app/use-cases/recommendations/describe-moves.server.ts";
import { namePairs } from "#app/use-cases/recommendations/name-pairs.server.ts";
import { recommendSeveral } from "#app/use-cases/recommendations/recommend-several.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: `${page ? page.person.firstName : "Personne"} · Passerelle` }];

/** Which list of offers, and which of its pages, the address asks for. */
function listOf({ searchParams }: URL) {
  return { view: searchParams.get("vue") === "bloquees" ? ("bloquees" as const) : ("portee" as const), page: askedPage(searchParams) };
}

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const url = new URL(knock.request.url);
  const read = await readPersonPage(ctx, knock.params["beneficiaryId"] ?? "", listOf(url));
  if (!read.ok) stop(read.refusal);
  const sent = url.searchParams.getAll("proposee").filter(isId);
  return { ...read.value, sent, now: ctx.now };
}

/** What stands beside an offer that kept the others from being sent. */
export type NotSent = { offerId: string; title: string; why: string };

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const beneficiaryId = knock.params["beneficiaryId"] ?? "";
  const mine = await findMyPerson(ctx, beneficiaryId);
  if (!mine.ok) stop(mine.refusal);
  const submission = await readForm(knock.request, proposeSeveralSchema);
  if (submission.status !== "success") return again(submission.reply());
  const { offerIds } = submission.value;
  const { result, notSent } = await recommendSeveral(ctx, { beneficiaryId, ...submission.value });
  if (!result.ok && result.refusal.code === "recommendation.beyond-bound") return weighed(submission, result.refusal, await describeMoves(ctx, offerIds.map((offerId) => ({ beneficiaryId, offerId }))));
  if (!result.ok && notSent.length > 0) {
    const named = await namePairs(ctx, notSent.map((one) => ({ beneficiaryId, ...one })));
    return data({ lastResult: submission.reply({ formErrors: [sentenceOf(result.refusal.code)] }), notSent: named.map(({ offerId, title, code }): NotSent => ({ offerId, title, why: sentenceOf(code) })) }, { status: statusOf(result.refusal) });
  }
  if (!result.ok) return refused(submission, result.refusal);
  const { view, page } = listOf(new URL(knock.request.url));
  const back = new URLSearchParams([...(view === "bloquees" ? [["vue", view]] : []), ...(page > 1 ? [["page", String(page)]] : []), ...[...result.value.sent, ...result.value.again].map((id) => ["proposee", id])]);
  return redirect(`/coach/personnes/${beneficiaryId}?${back}`);
}

export default function CoachPersonPage() {
  const reply = useActionData<typeof action>() as { lastResult?: object; moves?: MoveForCoach[]; notSent?: NotSent[] } | undefined;
  return <PersonPage {...useLoaderData<typeof loader>()} moves={reply?.moves ?? []} notSent={reply?.notSent ?? []} lastResult={reply?.lastResult} />;
}
