import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MySearch } from "#app/components/offers/my-search.tsx";
import { askedPage } from "#app/domain/kit/asked-page.ts";
import { contextFor } from "#app/http/door.server.ts";
import { searchMyOffers } from "#app/use-cases/matching/search-my-offers.server.ts";

export const handle = { section: "offers" };
export const meta: MetaFunction = () => [{ title: "Chercher · Passerelle" }];

/** Longer than this is no search. */
const MOST_CHARACTERS = 120;

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const asked = new URL(knock.request.url).searchParams;
  const words = (asked.get("mots") ?? "").slice(0, MOST_CHARACTERS);
  return { words, found: await searchMyOffers(ctx, words, askedPage(asked)) };
}

export default function SearchPage() {
  return <MySearch {...useLoaderData<typeof loader>()} />;
}
