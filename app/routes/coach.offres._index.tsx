import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { OffersPage, radii } from "#app/components/coach/offers-page.tsx";
import { askedPage } from "#app/domain/kit/asked-page.ts";
import { offerKinds } from "#app/domain/matching/types.ts";
import { contextFor } from "#app/http/door.server.ts";
import { listCommuneNames } from "#app/use-cases/offers/list-commune-names.server.ts";
import { listOffersForCoach } from "#app/use-cases/offers/list-offers-for-coach.server.ts";

export const meta: MetaFunction = () => [{ title: "Offres · Passerelle" }];

const USUAL_RADIUS = 20;

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const asked = new URL(knock.request.url).searchParams;
  const filter = {
    words: (asked.get("q") ?? "").slice(0, 200), commune: (asked.get("commune") ?? "").slice(0, 100),
    radiusKm: radii.find((km) => String(km) === asked.get("rayon")) ?? USUAL_RADIUS, kind: offerKinds.find((kind) => kind === asked.get("genre")) ?? null,
  };
  const page = askedPage(asked);
  const [found, communes] = await Promise.all([listOffersForCoach(ctx, { ...filter, page }), listCommuneNames(ctx)]);
  return { found, filter, communes, now: ctx.now };
}

export default function CoachOffersPage() {
  return <OffersPage {...useLoaderData<typeof loader>()} />;
}
