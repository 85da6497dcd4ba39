import { redirect, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CardSheet } from "#app/components/visiting-cards/card-sheet.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { idParam } from "#app/http/id-param.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { readVisitingCard } from "#app/use-cases/visiting-cards/read-visiting-card.server.ts";
import cardStyles from "#app/styles/visiting-card.css?url";

export const handle = { helpers: ["/print.js"] };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: cardStyles }];
export const meta: MetaFunction = () => [{ title: "Imprimer des cartes · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const read = await readVisitingCard(ctx, idParam(knock, "beneficiaryId"));
  if (!read.ok) stop(read.refusal);
  const { beneficiaryId, link, card } = read.value;
  // Nothing to print: the page of the card says how to make one.
  if (link?.state !== "open") throw redirect(`/coach/personnes/${beneficiaryId}/carte-de-visite`);
  return { beneficiaryId, link, card, now: ctx.now };
}

export default function PersonCardSheet() {
  const { beneficiaryId, ...sheet } = useLoaderData<typeof loader>();
  return <CardSheet {...sheet} back={{ href: `/coach/personnes/${beneficiaryId}/carte-de-visite`, label: "Carte de visite" }} />;
}
