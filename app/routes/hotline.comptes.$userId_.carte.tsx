import { data, type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CardPage } from "#app/components/accounts/card-page.tsx";
import { makeCardByPhoneSchema } from "#app/domain/accounts/card.schema.ts";
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
  const ctx = await contextFor(knock, "hotliner");
  const card = await readCard(ctx, { userId: idParam(knock, "userId") });
  if (!card.ok) stop(card.refusal);
  return { person: card.value, place: await readTerritory(), now: ctx.now };
}

/** As for a coach; who calls was made sure of first. */
export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "hotliner");
  const submission = await readForm(knock.request, makeCardByPhoneSchema);
  if (submission.status !== "success") return again(submission.reply());
  const issued = await issueCard(ctx, { userId: idParam(knock, "userId") }, submission.value);
  return issued.ok ? data({ printed: printedCard(issued.value) }) : stop(issued.refusal);
}

export default function CallerCardPage() {
  const { person, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const account = `/hotline/comptes/${person.userId}`;
  return (
    <CardPage
      {...page}
      person={person}
      onThePhone
      back={{ href: account, label: `${person.firstName} ${person.lastName}` }}
      next={[]}
      printed={answer && "printed" in answer ? answer.printed : null}
      lastResult={answer && "lastResult" in answer ? answer.lastResult : null}
    />
  );
}
