import { redirect, type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MyCardPage } from "#app/components/visiting-cards/my-card-page.tsx";
import { cardActSchema } from "#app/domain/visiting-cards/visiting-card.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm } from "#app/http/forms.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { actOnCard } from "#app/use-cases/visiting-cards/act-on-card.server.ts";
import { readVisitingCard } from "#app/use-cases/visiting-cards/read-visiting-card.server.ts";
import cardStyles from "#app/styles/visiting-card.css?url";

export const handle = { section: "cv" };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: cardStyles }];
export const meta: MetaFunction = () => [{ title: "Ma carte de visite · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const read = await readVisitingCard(ctx, ctx.actor.beneficiaryId);
  if (!read.ok) stop(read.refusal);
  const { link, card, tooMuch, enteredBy, replies } = read.value;
  return { link, card, tooMuch, enteredBy, replies, done: new URL(knock.request.url).searchParams.get("fait"), now: ctx.now };
}

/** What the next page says of each act. */
const SAID = { cut: "coupee", renew: "neuve", done: "mot" } as const;

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const submission = await readForm(knock.request, cardActSchema);
  if (submission.status !== "success") return again(submission.reply());
  const done = await actOnCard(ctx, ctx.actor.beneficiaryId, submission.value);
  return done.ok ? redirect(`/mon-espace/carte?fait=${SAID[submission.value.act]}`) : stop(done.refusal);
}

export default function MyCardRoute() {
  return <MyCardPage {...useLoaderData<typeof loader>()} />;
}
