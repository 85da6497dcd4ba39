import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ForMe } from "#app/components/offers/for-me.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { listMyOffers } from "#app/use-cases/matching/list-my-offers.server.ts";

export const handle = { section: "offers" };
export const meta: MetaFunction = () => [{ title: "Pour moi · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const asked = new URL(knock.request.url).searchParams;
  const tab = asked.get("onglet") === "benevolat" ? ("benevolat" as const) : ("jobs" as const);
  return { offers: await listMyOffers(ctx, tab), tab, note: asked.get("note") };
}

export default function ForMePage() {
  const { offers, tab, note } = useLoaderData<typeof loader>();
  return <ForMe offers={offers} tab={tab} wasSetAside={note === "pas-pour-moi"} />;
}
