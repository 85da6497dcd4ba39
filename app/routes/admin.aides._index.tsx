import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AidList } from "#app/components/admin/aid-list.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { listAids } from "#app/use-cases/matching/list-aids.server.ts";

export const meta: MetaFunction = () => [{ title: "Aides à la mobilité · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "admin");
  return { aids: await listAids(ctx), done: new URL(knock.request.url).searchParams.get("fait") };
}

export default function AdminAids() {
  return <AidList {...useLoaderData<typeof loader>()} />;
}
