import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { HotlineSearch } from "#app/components/admin/hotline-search.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { findAccounts } from "#app/use-cases/accounts/find-accounts.server.ts";
import { countOffersToLookAt } from "#app/use-cases/moderation/list-offers-to-look-at.server.ts";
import { findOrganisations } from "#app/use-cases/hotline/find-organisations.server.ts";

export const meta: MetaFunction = () => [{ title: "Aide par téléphone · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "hotliner");
  const words = (new URL(knock.request.url).searchParams.get("q") ?? "").trim().slice(0, 120);
  const [found, organisations, toLookAt] = await Promise.all([findAccounts(ctx, words), findOrganisations(ctx, words), countOffersToLookAt(ctx)]);
  return { words, ...found, organisations, toLookAt };
}

export default function Hotline() {
  return <HotlineSearch {...useLoaderData<typeof loader>()} />;
}
