import { redirect, type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ChooseCardPage } from "#app/components/visiting-cards/choose-card-page.tsx";
import { cardChoiceSchema } from "#app/domain/visiting-cards/visiting-card.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { chooseCardParts } from "#app/use-cases/visiting-cards/make-visiting-card.server.ts";
import { readVisitingCard } from "#app/use-cases/visiting-cards/read-visiting-card.server.ts";
import cardStyles from "#app/styles/visiting-card.css?url";

export const handle = { section: "cv", helpers: ["/visiting-card.js"] };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: cardStyles }];
export const meta: MetaFunction = () => [{ title: "Choisir ce que l’on voit · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const read = await readVisitingCard(ctx, ctx.actor.beneficiaryId);
  if (!read.ok) stop(read.refusal);
  const { whole, shows, link } = read.value;
  return { whole, shows, isMade: link?.state === "open" };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const submission = await readForm(knock.request, cardChoiceSchema);
  if (submission.status !== "success") return again(submission.reply());
  const chosen = await chooseCardParts(ctx, ctx.actor.beneficiaryId, submission.value.shows);
  return chosen.ok ? redirect("/mon-espace/carte?fait=choix") : refused(submission, chosen.refusal);
}

export default function ChooseCardRoute() {
  return <ChooseCardPage {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
