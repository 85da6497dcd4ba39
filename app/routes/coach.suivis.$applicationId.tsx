import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { WorkPage } from "#app/components/check-ins/work-page.tsx";
import { workSchema } from "#app/domain/check-ins/check-in.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { idParam } from "#app/http/id-param.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { changeWork } from "#app/use-cases/check-ins/change-work.server.ts";
import { readWork } from "#app/use-cases/check-ins/read-work.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data ? data.work.firstName : "Une personne"} au travail · Passerelle` }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const work = await readWork(ctx, idParam(knock, "applicationId"));
  if (!work.ok) stop(work.refusal);
  return { work: work.value, now: ctx.now };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const applicationId = idParam(knock, "applicationId");
  const work = await readWork(ctx, applicationId);
  if (!work.ok) stop(work.refusal);
  const submission = await readForm(knock.request, workSchema);
  if (submission.status !== "success") return again(submission.reply());
  const done = await changeWork(ctx, applicationId, submission.value);
  return done.ok ? redirect(submission.value.act === "vu" ? "/coach/suivis" : `/coach/suivis/${applicationId}`) : refused(submission, done.refusal);
}

export default function WorkRoute() {
  return <WorkPage {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
