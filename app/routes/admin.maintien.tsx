import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { RetentionPage } from "#app/components/admin/retention-page.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { readRetention } from "#app/use-cases/indicators/read-retention.server.ts";

export const meta: MetaFunction = () => [{ title: "Toujours en poste · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  return readRetention(await contextFor(knock, "admin"));
}

export default function AdminRetention() {
  return <RetentionPage {...useLoaderData<typeof loader>()} />;
}
