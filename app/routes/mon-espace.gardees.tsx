import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { KeptAnswers } from "#app/components/accounts/kept-answers.tsx";
import { contextFor } from "#app/http/door.server.ts";
import lettersStyles from "#app/styles/letters.css?url";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";

export const handle = { section: "answers", helpers: ["/kept.js"] };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: lettersStyles }];
export const meta: MetaFunction = () => [{ title: "Gardées sur ce téléphone · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  await contextFor(knock, "beneficiary");
  return { helpPhone: (await readTerritory()).helpPhone };
}

export default function KeptAnswersPage() {
  return <KeptAnswers helpPhone={useLoaderData<typeof loader>().helpPhone} />;
}
