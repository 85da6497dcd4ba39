import { redirect, type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PersonCardPage } from "#app/components/visiting-cards/person-card-page.tsx";
import { cardActTogetherSchema } from "#app/domain/visiting-cards/visiting-card.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { idParam } from "#app/http/id-param.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { findMyPerson } from "#app/use-cases/coaching/find-my-person.server.ts";
import { actOnCard } from "#app/use-cases/visiting-cards/act-on-card.server.ts";
import { readVisitingCard } from "#app/use-cases/visiting-cards/read-visiting-card.server.ts";
import cardStyles from "#app/styles/visiting-card.css?url";

export const handle = { helpers: ["/visiting-card.js"] };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: cardStyles }];
export const meta: MetaFunction = () => [{ title: "Carte de visite · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const read = await readVisitingCard(ctx, idParam(knock, "beneficiaryId"));
  if (!read.ok) stop(read.refusal);
  const { card: _, ...shown } = read.value;
  return { ...shown, now: ctx.now };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const mine = await findMyPerson(ctx, idParam(knock, "beneficiaryId"));
  if (!mine.ok) stop(mine.refusal);
  const submission = await readForm(knock.request, cardActTogetherSchema);
  if (submission.status !== "success") return again(submission.reply());
  const { beneficiaryId } = mine.value;
  const done = await actOnCard(ctx, beneficiaryId, submission.value);
  return done.ok ? redirect(`/coach/personnes/${beneficiaryId}/carte-de-visite`) : refused(submission, done.refusal);
}

export default function PersonCardRoute() {
  return <PersonCardPage {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
