import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { EmployerPage } from "#app/components/coach/employer-page.tsx";
import { prospectingActs } from "#app/domain/organisations/prospecting.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { idParam } from "#app/http/id-param.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { actOnOrganisation } from "#app/use-cases/organisations/act-on-organisation.server.ts";
import { readOrganisation } from "#app/use-cases/organisations/read-organisation.server.ts";

export const meta: MetaFunction = () => [{ title: "Employeur · Passerelle" }];

const done = z.enum(["ajoutee", "contact", "etape", "suite", "suivi"]).nullable().catch(null);

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const organisation = await readOrganisation(ctx, idParam(knock, "organisationId"));
  if (!organisation.ok) stop(organisation.refusal);
  const { ownerId, ...shown } = organisation.value;
  return { organisation: { ...shown, isMine: ownerId === ctx.actor.userId, isFree: ownerId === null || shown.isOwnerGone }, done: done.parse(new URL(knock.request.url).searchParams.get("fait")), now: ctx.now };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const organisationId = idParam(knock, "organisationId");
  const submission = await readForm(knock.request, prospectingActs);
  if (submission.status !== "success") return again(submission.reply());
  const acted = await actOnOrganisation(ctx, organisationId, submission.value);
  if (acted.ok) return redirect(`/coach/employeurs/${organisationId}?fait=${submission.value.act}`);
  return acted.refusal.kind === "missing" ? stop(acted.refusal) : refused(submission, acted.refusal);
}

export default function CoachEmployer() {
  return <EmployerPage {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
