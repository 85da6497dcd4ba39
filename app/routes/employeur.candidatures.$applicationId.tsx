import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ApplicationPage } from "#app/components/applications/application-page.tsx";
import { moveSchema } from "#app/domain/applications/application.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { markApplicationRead } from "#app/use-cases/applications/mark-application-read.server.ts";
import { moveApplication } from "#app/use-cases/applications/move-application.server.ts";
import { readApplication } from "#app/use-cases/applications/read-application.server.ts";
import { explainForEmployer } from "#app/use-cases/matching/explain-for-employer.server.ts";

export const meta: MetaFunction = () => [{ title: "Candidature · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "employer");
  const read = await readApplication(ctx, knock.params["applicationId"] ?? "");
  if (!read.ok) stop(read.refusal);
  await markApplicationRead(ctx, read.value.applicationId);
  const { match, ...application } = read.value;
  const done = new URL(knock.request.url).searchParams.get("fait");
  return { application, criteria: await explainForEmployer(ctx, match), done };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "employer");
  const submission = await readForm(knock.request, moveSchema);
  if (submission.status !== "success") return again(submission.reply());
  const moved = await moveApplication(ctx, knock.params["applicationId"] ?? "", submission.value);
  if (moved.ok) return redirect(`/employeur/candidatures/${moved.value.applicationId}?fait=${moved.value.state}`);
  return moved.refusal.kind === "missing" ? stop(moved.refusal) : refused(submission, moved.refusal);
}

export default function EmployerApplicationPage() {
  const { application, criteria, done } = useLoaderData<typeof loader>();
  return <ApplicationPage application={application} criteria={criteria} done={done} lastResult={useActionData<typeof action>()?.lastResult} />;
}
