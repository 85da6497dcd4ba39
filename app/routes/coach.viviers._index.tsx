import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ViviersPage } from "#app/components/vivier/viviers-page.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { listViviers } from "#app/use-cases/vivier/read-viviers.server.ts";

export const meta: MetaFunction = () => [{ title: "Viviers · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  return { viviers: await listViviers(ctx) };
}

export default function CoachViviers() {
  return <ViviersPage {...useLoaderData<typeof loader>()} />;
}
