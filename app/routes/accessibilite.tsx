import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PublicLayout } from "#app/components/layout/public-layout.tsx";
import { AccessibilityStatement } from "#app/components/public/accessibility-statement.tsx";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";

export const meta: MetaFunction = () => [{ title: "Accessibilité · Passerelle" }];

export async function loader() {
  return { place: await readTerritory() };
}

export default function AccessibilityPage() {
  const { place } = useLoaderData<typeof loader>();
  return (
    <PublicLayout place={place}>
      <AccessibilityStatement helpPhone={place.helpPhone} />
    </PublicLayout>
  );
}
