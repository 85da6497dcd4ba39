import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PublicLayout } from "#app/components/layout/public-layout.tsx";
import { PublicSearchPage } from "#app/components/public/public-search-page.tsx";
import { offerKinds } from "#app/domain/matching/types.ts";
import { contextForAnyone } from "#app/http/door.server.ts";
import { searchPublicOffers } from "#app/use-cases/offers/search-public-offers.server.ts";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";

export const meta: MetaFunction = () => [{ title: "Les offres · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextForAnyone(knock);
  const asked = new URL(knock.request.url).searchParams;
  const search = {
    words: (asked.get("mots") ?? "").slice(0, 120),
    commune: (asked.get("lieu") ?? "").slice(0, 80),
    kind: offerKinds.find((kind) => kind === asked.get("genre")) ?? null,
    page: Number.parseInt(asked.get("page") ?? "1", 10) || 1,
  };
  return { search, found: await searchPublicOffers(ctx, search), place: await readTerritory() };
}

export default function OffersPage() {
  const { search, found, place } = useLoaderData<typeof loader>();
  return (
    <PublicLayout place={place}>
      <PublicSearchPage search={search} found={found} />
    </PublicLayout>
  );
}
