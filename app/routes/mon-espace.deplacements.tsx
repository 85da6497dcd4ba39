import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MyTravel } from "#app/components/matching/my-travel.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";
import { readMyTravel } from "#app/use-cases/matching/read-my-travel.server.ts";

export const handle = { section: "offers" };
export const meta: MetaFunction = () => [{ title: "Me déplacer · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const [travel, place] = await Promise.all([readMyTravel(ctx), readTerritory()]);
  return { travel, helpPhone: place.helpPhone };
}

export default function MyTravelPage() {
  return <MyTravel {...useLoaderData<typeof loader>()} />;
}
