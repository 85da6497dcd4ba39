import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PublicLayout } from "#app/components/layout/public-layout.tsx";
import { PublicOfferPage } from "#app/components/public/public-offer-page.tsx";
import { contextForAnyone } from "#app/http/door.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { readPublicOffer } from "#app/use-cases/offers/read-public-offer.server.ts";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `${data.offer.title} · Passerelle` : "Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextForAnyone(knock);
  const read = await readPublicOffer(ctx, knock.params["offerId"] ?? "");
  if (!read.ok) stop(read.refusal);
  return { offer: read.value, mine: ctx.actor.role === "beneficiary", place: await readTerritory() };
}

export default function PublicOffer() {
  const { offer, mine, place } = useLoaderData<typeof loader>();
  return (
    <PublicLayout place={place}>
      <PublicOfferPage offer={offer} mine={mine} helpPhone={place.helpPhone} />
    </PublicLayout>
  );
}
