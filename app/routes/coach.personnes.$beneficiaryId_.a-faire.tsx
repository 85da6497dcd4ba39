import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SharedTasksPage } from "#app/components/coach/shared-tasks-page.tsx";
import { coachTaskSchema } from "#app/domain/coaching/shared-task.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { findMyPerson } from "#app/use-cases/coaching/find-my-person.server.ts";
import { addSharedTask, listSharedTasks, tickSharedTask } from "#app/use-cases/coaching/shared-tasks.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Avec ${data ? data.person.firstName : "une personne"}, cette semaine · Passerelle` }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const mine = await findMyPerson(ctx, knock.params["beneficiaryId"] ?? "");
  if (!mine.ok) stop(mine.refusal);
  return { person: mine.value, tasks: await listSharedTasks(ctx, mine.value.beneficiaryId), now: ctx.now };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const mine = await findMyPerson(ctx, knock.params["beneficiaryId"] ?? "");
  if (!mine.ok) stop(mine.refusal);
  const submission = await readForm(knock.request, coachTaskSchema);
  if (submission.status !== "success") return again(submission.reply());
  const { beneficiaryId } = mine.value;
  const done = submission.value.act === "ajouter" ? await addSharedTask(ctx, beneficiaryId, submission.value) : await tickSharedTask(ctx, beneficiaryId, submission.value);
  return done.ok ? redirect(`/coach/personnes/${beneficiaryId}/a-faire`) : refused(submission, done.refusal);
}

export default function SharedTasksRoute() {
  return <SharedTasksPage {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
