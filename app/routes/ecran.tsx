import { data, type HeadersFunction, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "#app/components/layout/page-handle.ts";
import { ScreenPage } from "#app/components/public/screen-page.tsx";
import { readScreen } from "#app/domain/offers/out/screen.ts";
import { contextForAnyone } from "#app/http/door.server.ts";
import { siteAddress } from "#app/http/feed-answer.server.ts";
import { searchPublicOffers } from "#app/use-cases/offers/search-public-offers.server.ts";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";
import screenStyles from "#app/styles/screen.css?url";

export const handle: PageHandle = { isBare: true };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: screenStyles }];
export const meta: MetaFunction = () => [{ title: "Les offres à l’écran · Passerelle" }, { name: "robots", content: "noindex" }];
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

/** Turns by itself, by a header: no script. « Arrêter » ends that for whoever needs the time to read. */
export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextForAnyone(knock);
  const screen = readScreen(new URL(knock.request.url).searchParams);
  const [found, place] = await Promise.all([searchPublicOffers(ctx, screen.search, screen.aView), readTerritory()]);
  const hrefs = screen.hrefs(found.pages);
  const { cards, total, page, pages, near } = found;
  const view = { cards, total, page, pages, near, km: screen.search.km, site: siteAddress(), place: { brandName: place.brandName, helpPhone: place.helpPhone }, isStopped: screen.isStopped, hrefs };
  return data(view, { headers: screen.isStopped ? {} : { Refresh: `${screen.seconds}; url=${hrefs.next}` } });
}

export default function HallScreen() {
  return <ScreenPage {...useLoaderData<typeof loader>()} />;
}
