import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { OrganisationPage } from "#app/components/admin/organisation-page.tsx";
import { organisationEventSchema } from "#app/domain/organisations/organisation.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { idParam } from "#app/http/id-param.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { noteOrganisationEvent } from "#app/use-cases/organisations/note-organisation-event.server.ts";
import { readOrganisation } from "#app/use-cases/organisations/read-organisation.server.ts";

export const meta: MetaFunction = () => [{ title: "Organisation · Passerelle" }];

const done = z.enum(["ajoutee", "membre", "note"]).nullable().catch(null);

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "admin");
  const organisation = await readOrganisation(ctx, idParam(knock, "organisationId"));
  if (!organisation.ok) stop(organisation.refusal);
  return { organisation: organisation.value, done: done.parse(new URL(knock.request.url).searchParams.get("fait")) };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "admin");
  const organisationId = idParam(knock, "organisationId");
  const submission = await readForm(knock.request, organisationEventSchema);
  if (submission.status !== "success") return again(submission.reply());
  const noted = await noteOrganisationEvent(ctx, organisationId, submission.value);
  if (noted.ok) return redirect(`/admin/organisations/${organisationId}?fait=note`);
  return noted.refusal.kind === "missing" ? stop(noted.refusal) : refused(submission, noted.refusal);
}

export default function AdminOrganisation() {
  return <OrganisationPage {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
