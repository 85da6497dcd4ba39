import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { OverviewPage } from "#app/components/admin/overview.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { readOverview } from "#app/use-cases/housekeeping/read-overview.server.ts";

export const meta: MetaFunction = () => [{ title: "Vue d’ensemble · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "admin");
  return { overview: await readOverview(ctx) };
}

export default function AdminOverview() {
  return <OverviewPage {...useLoaderData<typeof loader>().overview} />;
}
