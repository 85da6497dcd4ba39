import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MyFreinsPage } from "#app/components/freins/my-freins-page.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { listFreins } from "#app/use-cases/freins/list-freins.server.ts";
import { readBilans } from "#app/use-cases/freins/read-bilans.server.ts";

export const handle = { section: "help" };
export const meta: MetaFunction = () => [{ title: "Ce qu’on a noté ensemble · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const [freins, [bilan]] = await Promise.all([listFreins(ctx, ctx.actor.beneficiaryId), readBilans(ctx, ctx.actor.beneficiaryId)]);
  return { freins, bilan: bilan ?? null, now: ctx.now };
}

export default function NotedTogetherPage() {
  return <MyFreinsPage {...useLoaderData<typeof loader>()} />;
}
