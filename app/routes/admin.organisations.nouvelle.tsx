import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { OrganisationForm } from "#app/components/admin/organisation-form.tsx";
import { newOrganisationSchema } from "#app/domain/organisations/new-organisation.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { readOrganisationForm } from "#app/http/organisation-form.server.ts";
import { openOrganisation } from "#app/use-cases/organisations/open-organisation.server.ts";
import { readNewOrganisation } from "#app/use-cases/organisations/read-new-organisation.server.ts";

export const meta: MetaFunction = () => [{ title: "Ajouter une organisation · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "admin");
  return readNewOrganisation(ctx);
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "admin");
  const read = await readOrganisationForm(knock.request, ctx, newOrganisationSchema);
  if (!read.ready) return read.answer;
  const opened = await openOrganisation(ctx, read.input);
  return opened.ok ? redirect(`/admin/organisations/${opened.value.organisationId}?fait=ajoutee`) : read.refusedWith(opened.refusal);
}

export default function NewOrganisation() {
  const answer = useActionData<typeof action>();
  return <OrganisationForm {...useLoaderData<typeof loader>()} home="/admin/organisations" lastResult={answer?.lastResult} communes={answer?.communes ?? null} similar={answer?.similar ?? []} />;
}
