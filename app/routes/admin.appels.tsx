import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CallCountsPage } from "#app/components/admin/call-counts-page.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { readCalls } from "#app/use-cases/indicators/read-calls.server.ts";

export const meta: MetaFunction = () => [{ title: "Appels · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  return readCalls(await contextFor(knock, "admin"));
}

export default function AdminCalls() {
  return <CallCountsPage {...useLoaderData<typeof loader>()} />;
}
