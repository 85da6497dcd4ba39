import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { StuckPage } from "#app/components/accounts/stuck-page.tsx";
import { PublicLayout } from "#app/components/layout/public-layout.tsx";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";

export const meta: MetaFunction = () => [{ title: "Je n’arrive pas à me connecter · Passerelle" }];

export async function loader() {
  return { place: await readTerritory() };
}

export default function StuckRoute() {
  const { place } = useLoaderData<typeof loader>();
  return (
    <PublicLayout place={place}>
      <StuckPage helpPhone={place.helpPhone} helpHours={place.helpHours} />
    </PublicLayout>
  );
}
