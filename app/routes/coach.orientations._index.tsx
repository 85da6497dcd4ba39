import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ReferralsPage } from "#app/components/referents/referrals-page.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { listReferrals } from "#app/use-cases/referents/read-referrals.server.ts";

export const meta: MetaFunction = () => [{ title: "Orientations · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  return { referrals: await listReferrals(ctx), isRefused: new URL(knock.request.url).searchParams.has("refusee"), now: ctx.now };
}

export default function Referrals() {
  return (
    <ReferralsPage
      {...useLoaderData<typeof loader>()}
      base="/coach/orientations"
      back={{ href: "/coach/personnes", label: "Mes personnes" }}
      lead="Des référents de votre secteur vous adressent ces personnes. Le premier coach qui répond les accompagne."
    />
  );
}
