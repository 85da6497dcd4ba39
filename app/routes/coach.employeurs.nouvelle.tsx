import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { OrganisationForm } from "#app/components/admin/organisation-form.tsx";
import { organisationSchema } from "#app/domain/organisations/organisation.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { readOrganisationForm } from "#app/http/organisation-form.server.ts";
import { listCommuneNames } from "#app/use-cases/offers/list-commune-names.server.ts";
import { createOrganisation } from "#app/use-cases/organisations/create-organisation.server.ts";

export const meta: MetaFunction = () => [{ title: "Ajouter une organisation · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  return { places: await listCommuneNames(ctx) };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const read = await readOrganisationForm(knock.request, ctx, organisationSchema);
  if (!read.ready) return read.answer;
  const made = await createOrganisation(ctx, read.input);
  return made.ok ? redirect(`/coach/employeurs/${made.value.organisationId}?fait=ajoutee`) : read.refusedWith(made.refusal);
}

export default function NewEmployer() {
  const answer = useActionData<typeof action>();
  return <OrganisationForm {...useLoaderData<typeof loader>()} coaches={null} home="/coach/employeurs" lastResult={answer?.lastResult} communes={answer?.communes ?? null} similar={answer?.similar ?? []} />;
}
