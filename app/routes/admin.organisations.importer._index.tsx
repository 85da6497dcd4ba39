import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listPlaces } from "#app/components/lists/list-words.ts";
import { ListUploadPage } from "#app/components/lists/upload-page.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { receiveList } from "#app/http/list-import.server.ts";
import { findBegunList } from "#app/use-cases/lists/upload-list.server.ts";

const PLACE = listPlaces.adminOrganisations;

export const meta: MetaFunction = () => [{ title: "Importer une liste · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "admin");
  return { begun: await findBegunList(ctx, PLACE.kind) };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "admin");
  return receiveList(knock.request, ctx, PLACE);
}

export default function SendList() {
  return <ListUploadPage place={PLACE} {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
