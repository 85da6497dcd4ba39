import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ListPage } from "#app/components/lists/list-page.tsx";
import { listPlaces } from "#app/components/lists/list-words.ts";
import { contextFor } from "#app/http/door.server.ts";
import { actOnList, listPage } from "#app/http/list-import.server.ts";

const PLACE = listPlaces.coachOrganisations;

export const meta: MetaFunction = () => [{ title: "Importer une liste · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  return { view: await listPage(knock, ctx, PLACE.kind) };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  return actOnList(knock, ctx, PLACE);
}

export default function CheckList() {
  return <ListPage place={PLACE} {...useLoaderData<typeof loader>()} mayOwn lastResult={useActionData<typeof action>()?.lastResult} />;
}
