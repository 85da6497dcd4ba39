import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PersonPage } from "#app/components/coach/person-page.tsx";
import { proposeOfferSchema } from "#app/domain/coaching/propose.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { listApplicationsOfPerson } from "#app/use-cases/applications/list-applications-of-person.server.ts";
import { findMyPerson } from "#app/use-cases/coaching/find-my-person.server.ts";
import { listAppointmentsOfPerson } from "#app/use-cases/coaching/list-appointments-of-person.server.ts";
import { readLetters } from "#app/use-cases/letters/read-letters.server.ts";
import { listOffersOfPerson } from "#app/use-cases/matching/list-offers-of-person.server.ts";
import { readOpenings } from "#app/use-cases/matching/read-openings.server.ts";
import { readPersonForCoach } from "#app/use-cases/profiles/read-person-for-coach.server.ts";
import { listRecommendationsForPerson } from "#app/use-cases/recommendations/list-recommendations-for-person.server.ts";
import { recommendOffer } from "#app/use-cases/recommendations/recommend-offer.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data ? data.person.firstName : "Personne"} · Passerelle` }];

/** Which list of offers, and which of its pages, the address asks for. */
function listOf(url: URL) {
  return { view: url.searchParams.get("vue") === "bloquees" ? ("bloquees" as const) : ("portee" as const), page: Number.parseInt(url.searchParams.get("page") ?? "1", 10) || 1 };
}

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const beneficiaryId = knock.params["beneficiaryId"] ?? "";
  const read = await readPersonForCoach(ctx, beneficiaryId);
  if (!read.ok) stop(read.refusal);
  const url = new URL(knock.request.url);
  const { view, page } = listOf(url);
  const [ranked, openings, proposals, { applications }, appointments, letters] = await Promise.all([
    listOffersOfPerson(ctx, beneficiaryId, view, page),
    readOpenings(ctx, beneficiaryId),
    listRecommendationsForPerson(ctx, beneficiaryId),
    listApplicationsOfPerson(ctx, beneficiaryId),
    listAppointmentsOfPerson(ctx, beneficiaryId),
    readLetters(ctx, beneficiaryId, "few"),
  ]);
  const { firstName, lastName, phone, email, card, facts, episode, entered } = read.value;
  const person = { beneficiaryId, firstName, lastName, phone, email, card, facts: { communeName: facts.communeName, about: facts.about }, episode, entered };
  return { person, ranked: { ...ranked, view }, openings, proposals, applications, appointments, letters, proposed: url.searchParams.get("proposee"), now: ctx.now };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const beneficiaryId = knock.params["beneficiaryId"] ?? "";
  const mine = await findMyPerson(ctx, beneficiaryId);
  if (!mine.ok) stop(mine.refusal);
  const submission = await readForm(knock.request, proposeOfferSchema);
  if (submission.status !== "success") return again(submission.reply());
  const { offerId, note } = submission.value;
  const sent = await recommendOffer(ctx, { beneficiaryId, offerId, note });
  if (!sent.ok) return refused(submission, sent.refusal);
  const { view, page } = listOf(new URL(knock.request.url));
  const back = new URLSearchParams({ ...(view === "bloquees" ? { vue: view } : {}), ...(page > 1 ? { page: String(page) } : {}), proposee: offerId });
  return redirect(`/coach/personnes/${beneficiaryId}?${back}`);
}

export default function CoachPersonPage() {
  return <PersonPage {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
