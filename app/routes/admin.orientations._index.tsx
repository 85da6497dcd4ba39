import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ReferralsPage } from "#app/components/referents/referrals-page.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { listReferrals } from "#app/use-cases/referents/read-referrals.server.ts";

export const meta: MetaFunction = () => [{ title: "Orientations · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "admin");
  const asked = new URL(knock.request.url).searchParams;
  return { referrals: await listReferrals(ctx), isRefused: asked.has("refusee"), isAccepted: asked.has("acceptee"), now: ctx.now };
}

export default function AdminReferrals() {
  return (
    <ReferralsPage
      {...useLoaderData<typeof loader>()}
      base="/admin/orientations"
      lead="Des référents adressent ces personnes. Les coachs du secteur répondent ; après une semaine sans réponse, c’est à vous."
    />
  );
}
