import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MyTasksPage } from "#app/components/coaching/my-tasks-page.tsx";
import { tickTaskSchema } from "#app/domain/coaching/shared-task.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { readMyPrescriptions } from "#app/use-cases/actions/list-prescriptions.server.ts";
import { listSharedTasks, tickSharedTask } from "#app/use-cases/coaching/shared-tasks.server.ts";
import { once } from "#app/use-cases/once.server.ts";

export const handle = { section: "answers" };
export const meta: MetaFunction = () => [{ title: "À faire cette semaine · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const [tasks, prescribed] = await Promise.all([listSharedTasks(ctx, ctx.actor.beneficiaryId), readMyPrescriptions(ctx)]);
  return { tasks, ...prescribed, now: ctx.now };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const submission = await readForm(knock.request, tickTaskSchema);
  if (submission.status !== "success") return again(submission.reply());
  const ticked = await once(ctx, `tick:${submission.value.taskId}`, (hers) => tickSharedTask(hers, hers.actor.beneficiaryId, submission.value));
  return ticked.ok ? redirect("/mon-espace/a-faire") : refused(submission, ticked.refusal);
}

export default function TasksPage() {
  return <MyTasksPage {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
