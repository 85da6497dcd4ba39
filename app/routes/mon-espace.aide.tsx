import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PersonHelp } from "#app/components/accounts/person-help.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { readMyCoach } from "#app/use-cases/coaching/read-my-coach.server.ts";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";

export const handle = { section: "help" };
export const meta: MetaFunction = () => [{ title: "Aide · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  return { coach: await readMyCoach(ctx), place: await readTerritory() };
}

export default function HelpPage() {
  const { coach, place } = useLoaderData<typeof loader>();
  return <PersonHelp coach={coach} helpPhone={place.helpPhone} />;
}
