import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MyOfferPage } from "#app/components/offers/my-offer-page.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { readMyOffer } from "#app/use-cases/matching/read-my-offer.server.ts";

export const handle = { section: "offers" };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `${data.offer.title} · Passerelle` : "Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const read = await readMyOffer(ctx, knock.params["offerId"] ?? "");
  if (!read.ok) stop(read.refusal);
  return { offer: read.value };
}

export default function OfferPage() {
  return <MyOfferPage offer={useLoaderData<typeof loader>().offer} />;
}
