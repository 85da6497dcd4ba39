import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MobilityPage } from "#app/components/admin/mobility-page.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { readTravelRefusals } from "#app/use-cases/indicators/read-travel-refusals.server.ts";

export const meta: MetaFunction = () => [{ title: "Mobilité · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  return readTravelRefusals(await contextFor(knock, "admin"));
}

export default function AdminMobility() {
  return <MobilityPage {...useLoaderData<typeof loader>()} />;
}
