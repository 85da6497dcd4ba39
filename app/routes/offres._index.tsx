import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PublicLayout } from "#app/components/layout/public-layout.tsx";
import { PublicSearchPage } from "#app/components/public/public-search-page.tsx";
import { publicQuery, publicSearch } from "#app/domain/offers/public-search.ts";
import { contextForAnyone } from "#app/http/door.server.ts";
import { searchPublicOffers } from "#app/use-cases/offers/search-public-offers.server.ts";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";
import mapStyles from "#app/styles/map.css?url";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: "Les offres · Passerelle" },
  ...(data?.found.map ? [{ tagName: "link", rel: "stylesheet", href: mapStyles }] : []),
  ...(data ? [{ tagName: "link", rel: "alternate", type: "application/rss+xml", title: "Les offres", href: `/offres.rss${publicQuery({ ...data.search, page: 1, isMapAsked: false })}` }] : []),
];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextForAnyone(knock);
  const search = publicSearch(new URL(knock.request.url).searchParams);
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
