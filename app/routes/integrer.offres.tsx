import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EmbedPage } from "#app/components/public/embed-page.tsx";
import type { PageHandle } from "#app/components/layout/page-handle.ts";
import { publicQuery, publicSearch } from "#app/domain/offers/public-search.ts";
import { contextForAnyone } from "#app/http/door.server.ts";
import { siteAddress } from "#app/http/feed-answer.server.ts";
import { searchPublicOffers } from "#app/use-cases/offers/search-public-offers.server.ts";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";
import embedStyles from "#app/styles/embed.css?url";

export const handle: PageHandle = { isBare: true };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: embedStyles }];
export const meta: MetaFunction = () => [{ title: "Les offres · Passerelle" }, { name: "robots", content: "noindex" }];
export const headers = () => ({ "Cache-Control": "public, max-age=300" });

const SHOWN = 10;

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextForAnyone(knock);
  const search = { ...publicSearch(new URL(knock.request.url).searchParams), page: 1, isMapAsked: false };
  const [{ cards, total, near }, { brandName }] = await Promise.all([searchPublicOffers(ctx, search, SHOWN), readTerritory()]);
  return { cards, total, near, brandName, site: siteAddress(), allHref: `${siteAddress()}/offres${publicQuery(search)}` };
}

export default function EmbeddedOffers() {
  return <EmbedPage {...useLoaderData<typeof loader>()} />;
}
