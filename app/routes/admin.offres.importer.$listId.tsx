import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ListPage } from "#app/components/lists/list-page.tsx";
import { listPlaces } from "#app/components/lists/list-words.ts";
import { contextFor } from "#app/http/door.server.ts";
import { actOnList, listPage } from "#app/http/list-import.server.ts";

const PLACE = listPlaces.adminOffers;

export const meta: MetaFunction = () => [{ title: "Importer des offres · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "admin");
  return { view: await listPage(knock, ctx, PLACE.kind) };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "admin");
  return actOnList(knock, ctx, PLACE);
}

export default function CheckList() {
  return <ListPage place={PLACE} {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
