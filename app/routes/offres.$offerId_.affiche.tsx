import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "#app/components/layout/page-handle.ts";
import { PublicLayout } from "#app/components/layout/public-layout.tsx";
import { PosterPage } from "#app/components/public/poster-page.tsx";
import { offerAddress } from "#app/domain/offers/out/out-offer.ts";
import { contextForAnyone } from "#app/http/door.server.ts";
import { siteAddress } from "#app/http/feed-answer.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { readPublicOffer } from "#app/use-cases/offers/read-public-offer.server.ts";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";
import posterStyles from "#app/styles/poster.css?url";

export const handle: PageHandle = { helpers: ["/print.js"] };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: posterStyles }];
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `Affiche : ${data.offer.title} · Passerelle` : "Passerelle" }, { name: "robots", content: "noindex" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextForAnyone(knock);
  const read = await readPublicOffer(ctx, knock.params["offerId"] ?? "");
  if (!read.ok) stop(read.refusal);
  return { offer: read.value, address: offerAddress(siteAddress(), read.value.offerId), place: await readTerritory() };
}

export default function OfferPoster() {
  const { offer, address, place } = useLoaderData<typeof loader>();
  return (
    <PublicLayout place={place}>
      <PosterPage offer={offer} address={address} place={place} />
    </PublicLayout>
  );
}
