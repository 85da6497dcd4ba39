import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { OrganisationList } from "#app/components/admin/organisation-list.tsx";
import { organisationChoices } from "#app/domain/organisations/organisation-choices.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { listOrganisations } from "#app/use-cases/organisations/list-organisations.server.ts";

export const meta: MetaFunction = () => [{ title: "Organisations · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "admin");
  const choices = organisationChoices.parse(Object.fromEntries(new URL(knock.request.url).searchParams));
  return { organisations: await listOrganisations(ctx, { words: choices.q, kind: choices.genre, stage: choices.etape }), choices };
}

export default function AdminOrganisations() {
  return <OrganisationList {...useLoaderData<typeof loader>()} />;
}
