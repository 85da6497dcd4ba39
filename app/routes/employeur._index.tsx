import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EmployerOffers } from "#app/components/offers/employer-offers.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { listOffersOfOrganisation } from "#app/use-cases/offers/list-offers-of-organisation.server.ts";

export const meta: MetaFunction = () => [{ title: "Mes offres · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "employer");
  return { offers: await listOffersOfOrganisation(ctx) };
}

export default function EmployerOffersPage() {
  return <EmployerOffers offers={useLoaderData<typeof loader>().offers} />;
}
