import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PublicLayout } from "#app/components/layout/public-layout.tsx";
import { YourData } from "#app/components/public/your-data.tsx";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";

export const meta: MetaFunction = () => [{ title: "Vos données · Passerelle" }];

export async function loader() {
  return { place: await readTerritory() };
}

export default function YourDataPage() {
  const { place } = useLoaderData<typeof loader>();
  return (
    <PublicLayout place={place}>
      <YourData helpPhone={place.helpPhone} />
    </PublicLayout>
  );
}
