import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PublicLayout } from "#app/components/layout/public-layout.tsx";
import { JobPostingData } from "#app/components/public/job-posting-data.tsx";
import { PublicOfferPage } from "#app/components/public/public-offer-page.tsx";
import { contextForAnyone } from "#app/http/door.server.ts";
import { siteAddress } from "#app/http/feed-answer.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { readJobPosting } from "#app/use-cases/offers/out/read-job-posting.server.ts";
import { readPublicOffer } from "#app/use-cases/offers/read-public-offer.server.ts";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `${data.offer.title} · Passerelle` : "Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextForAnyone(knock);
  const offerId = knock.params["offerId"] ?? "";
  const place = await readTerritory();
  const [read, posting] = await Promise.all([readPublicOffer(ctx, offerId), readJobPosting(ctx, place.id, offerId, siteAddress())]);
  if (!read.ok) stop(read.refusal);
  return { offer: read.value, posting, mine: ctx.actor.role === "beneficiary", place };
}

export default function PublicOffer() {
  const { offer, posting, mine, place } = useLoaderData<typeof loader>();
  return (
    <PublicLayout place={place}>
      <PublicOfferPage offer={offer} mine={mine} helpPhone={place.helpPhone} />
      {posting && <JobPostingData posting={posting} />}
    </PublicLayout>
  );
}
