import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CoachApplicationPage } from "#app/components/coach/application-page.tsx";
import { moveSchema } from "#app/domain/applications/application.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { moveApplication } from "#app/use-cases/applications/move-application.server.ts";
import { readApplicationOfPerson } from "#app/use-cases/applications/read-application-of-person.server.ts";
import { noteFileRead } from "#app/use-cases/audit/note-file-read.server.ts";

export const meta: MetaFunction = () => [{ title: "Candidature · Passerelle" }];

async function found(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const read = await readApplicationOfPerson(ctx, knock.params["beneficiaryId"] ?? "", knock.params["applicationId"] ?? "");
  if (!read.ok) stop(read.refusal);
  return { ctx, application: read.value };
}

export async function loader(knock: LoaderFunctionArgs) {
  const { ctx, application } = await found(knock);
  await noteFileRead(ctx, application.beneficiaryId);
  return { application, isDone: new URL(knock.request.url).searchParams.has("fait"), now: ctx.now };
}

export async function action(knock: ActionFunctionArgs) {
  const { ctx, application } = await found(knock);
  const submission = await readForm(knock.request, moveSchema);
  if (submission.status !== "success") return again(submission.reply());
  const moved = await moveApplication(ctx, application.applicationId, submission.value);
  if (!moved.ok) return refused(submission, moved.refusal);
  return redirect(`/coach/personnes/${application.beneficiaryId}/candidatures/${application.applicationId}?fait=1`);
}

export default function CoachApplicationRoute() {
  return <CoachApplicationPage {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
