import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { NoNetwork } from "#app/components/layout/no-network.tsx";
import { PublicLayout } from "#app/components/layout/public-layout.tsx";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";

export const meta: MetaFunction = () => [{ title: "Pas de réseau · Passerelle" }, { name: "robots", content: "noindex" }];

export async function loader() {
  return { place: await readTerritory() };
}

export default function NoNetworkPage() {
  const { place } = useLoaderData<typeof loader>();
  return (
    <PublicLayout place={place} home="/mon-espace">
      <NoNetwork helpPhone={place.helpPhone} />
    </PublicLayout>
  );
}
