import { redirect, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CardSheet } from "#app/components/visiting-cards/card-sheet.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { readVisitingCard } from "#app/use-cases/visiting-cards/read-visiting-card.server.ts";
import cardStyles from "#app/styles/visiting-card.css?url";

export const handle = { section: "cv", helpers: ["/print.js"] };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: cardStyles }];
export const meta: MetaFunction = () => [{ title: "Imprimer des cartes · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const read = await readVisitingCard(ctx, ctx.actor.beneficiaryId);
  if (!read.ok) stop(read.refusal);
  const { link, card } = read.value;
  // Nothing to print: her page says how to make one.
  if (link?.state !== "open") throw redirect("/mon-espace/carte");
  return { link, card, now: ctx.now };
}

export default function MyCardSheet() {
  return <CardSheet {...useLoaderData<typeof loader>()} back={{ href: "/mon-espace/carte", label: "Ma carte de visite" }} />;
}
