import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AdminActionsPage } from "#app/components/actions/admin-actions-page.tsx";
import { readActionsFilter } from "#app/http/actions-filter.ts";
import { contextFor } from "#app/http/door.server.ts";
import { listActions, listAreas } from "#app/use-cases/actions/list-actions.server.ts";

export const meta: MetaFunction = () => [{ title: "Actions · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "admin");
  const filter = readActionsFilter(knock.request.url);
  const [actions, areas] = await Promise.all([listActions(ctx, filter), listAreas(ctx)]);
  return { actions, areas, filter, isSaved: new URL(knock.request.url).searchParams.get("fait") === "1" };
}

export default function AdminActions() {
  return <AdminActionsPage {...useLoaderData<typeof loader>()} />;
}
