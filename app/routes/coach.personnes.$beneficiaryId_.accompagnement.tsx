import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CoachingPage } from "#app/components/coach/coaching/coaching-page.tsx";
import { episodeActSchema } from "#app/domain/coaching/episode.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { actOnCoaching } from "#app/use-cases/coaching/act-on-coaching.server.ts";
import { findMyPerson } from "#app/use-cases/coaching/find-my-person.server.ts";
import { readCoaching } from "#app/use-cases/coaching/read-coaching.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Accompagnement de ${data ? data.person.firstName : "la personne"} · Passerelle` }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const mine = await findMyPerson(ctx, knock.params["beneficiaryId"] ?? "");
  if (!mine.ok) stop(mine.refusal);
  return { person: mine.value, coaching: await readCoaching(ctx, mine.value.beneficiaryId), done: new URL(knock.request.url).searchParams.get("fait"), now: ctx.now };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const mine = await findMyPerson(ctx, knock.params["beneficiaryId"] ?? "");
  if (!mine.ok) stop(mine.refusal);
  const submission = await readForm(knock.request, episodeActSchema);
  if (submission.status !== "success") return again(submission.reply());
  const done = await actOnCoaching(ctx, mine.value.beneficiaryId, submission.value);
  if (!done.ok) return refused(submission, done.refusal);
  // Handed over, she is no longer of this coach's people.
  return submission.value.act === "hand-over" ? redirect("/coach/personnes") : redirect(`/coach/personnes/${mine.value.beneficiaryId}/accompagnement?fait=${submission.value.act}`);
}

export default function PersonCoachingPage() {
  return <CoachingPage {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
