import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PublicLayout } from "#app/components/layout/public-layout.tsx";
import { YourData } from "#app/components/public/your-data.tsx";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";

export const meta: MetaFunction = () => [{ title: "Vos données · Passerelle" }];

export async function loader({ request }: LoaderFunctionArgs) {
  return { place: await readTerritory(), hasLeft: new URL(request.url).searchParams.has("parti") };
}

export default function YourDataPage() {
  const { place, hasLeft } = useLoaderData<typeof loader>();
  return (
    <PublicLayout place={place}>
      <YourData helpPhone={place.helpPhone} hasLeft={hasLeft} />
    </PublicLayout>
  );
}
