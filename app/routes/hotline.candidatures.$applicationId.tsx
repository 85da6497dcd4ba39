import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SaidByEmployerPage } from "#app/components/hotline/said-by-employer-page.tsx";
import { moveSchema } from "#app/domain/applications/application.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { idParam } from "#app/http/id-param.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { moveApplication } from "#app/use-cases/applications/move-application.server.ts";
import { readApplicationForHelp } from "#app/use-cases/hotline/read-application-for-help.server.ts";

export const meta: MetaFunction = () => [{ title: "Ce que dit l’employeur · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "hotliner");
  const application = await readApplicationForHelp(ctx, idParam(knock, "applicationId"));
  if (!application.ok) stop(application.refusal);
  return { application: application.value, isNoted: new URL(knock.request.url).searchParams.has("note"), now: ctx.now };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "hotliner");
  const applicationId = idParam(knock, "applicationId");
  const submission = await readForm(knock.request, moveSchema);
  if (submission.status !== "success") return again(submission.reply());
  const moved = await moveApplication(ctx, applicationId, submission.value);
  if (moved.ok) return redirect(`/hotline/candidatures/${applicationId}?note=1`);
  return moved.refusal.kind === "missing" ? stop(moved.refusal) : refused(submission, moved.refusal);
}

export default function SaidByEmployerRoute() {
  return <SaidByEmployerPage {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
