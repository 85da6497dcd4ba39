import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { WhoLooked } from "#app/components/profiles/who-looked.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { whoLookedAtMyFile } from "#app/use-cases/profiles/who-looked-at-my-file.server.ts";

export const handle = { section: "help" };
export const meta: MetaFunction = () => [{ title: "Qui a regardé mon dossier · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  return { lines: await whoLookedAtMyFile(ctx) };
}

export default function WhoLookedPage() {
  return <WhoLooked lines={useLoaderData<typeof loader>().lines} />;
}
