import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PublicLayout } from "#app/components/layout/public-layout.tsx";
import { Welcome } from "#app/components/public/welcome.tsx";
import { HOME_OF } from "#app/domain/access/actor.ts";
import { contextForAnyone } from "#app/http/door.server.ts";
import { countOpenOffers } from "#app/use-cases/offers/count-open-offers.server.ts";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextForAnyone(knock);
  const place = await readTerritory();
  const home = ctx.actor.role === "nobody" || ctx.actor.role === "system" ? null : HOME_OF[ctx.actor.role];
  return { place, home, counts: await countOpenOffers(ctx, place.id) };
}

export default function HomePage() {
  const { place, home, counts } = useLoaderData<typeof loader>();
  return (
    <PublicLayout place={place}>
      <Welcome place={place} home={home} counts={counts} />
    </PublicLayout>
  );
}
