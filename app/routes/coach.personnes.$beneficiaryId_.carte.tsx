import { data, type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CardPage } from "#app/components/accounts/card-page.tsx";
import { makeCardSchema } from "#app/domain/accounts/card.schema.ts";
import { printedCard } from "#app/http/card-address.server.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm } from "#app/http/forms.server.ts";
import { idParam } from "#app/http/id-param.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";
import { issueCard } from "#app/use-cases/accounts/issue-card.server.ts";
import { readCard } from "#app/use-cases/accounts/read-card.server.ts";
import cardStyles from "#app/styles/access-card.css?url";

export const handle = { helpers: ["/print.js"] };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: cardStyles }];
export const meta: MetaFunction = () => [{ title: "Carte pour entrer · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const card = await readCard(ctx, { id: idParam(knock, "beneficiaryId") });
  if (!card.ok) stop(card.refusal);
  return { person: card.value, place: await readTerritory(), isNew: new URL(knock.request.url).searchParams.has("cree"), now: ctx.now };
}

/** The card stands in the answer to the button and nowhere else: no address leads to it, and reloading makes another. */
export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const submission = await readForm(knock.request, makeCardSchema);
  if (submission.status !== "success") return again(submission.reply());
  const issued = await issueCard(ctx, { id: idParam(knock, "beneficiaryId") }, submission.value);
  return issued.ok ? data({ printed: printedCard(issued.value) }) : stop(issued.refusal);
}

export default function PersonCardPage() {
  const { person, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const file = `/coach/personnes/${person.beneficiaryId}`;
  return (
    <CardPage
      {...page}
      person={person}
      back={{ href: file, label: `${person.firstName} ${person.lastName}` }}
      next={[{ href: `${file}/questions`, label: "Faire connaissance" }, { href: file, label: "Ouvrir son dossier" }]}
      printed={answer && "printed" in answer ? answer.printed : null}
      lastResult={answer && "lastResult" in answer ? answer.lastResult : null}
    />
  );
}
