import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ActionForm } from "#app/components/actions/action-form.tsx";
import { actionSchema } from "#app/domain/actions/action.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { idParam } from "#app/http/id-param.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { listAreas, readAction } from "#app/use-cases/actions/list-actions.server.ts";
import { saveAction } from "#app/use-cases/actions/save-action.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.action.name ?? "Action"} · Passerelle` }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "admin");
  const [found, areas] = await Promise.all([readAction(ctx, idParam(knock, "actionId")), listAreas(ctx)]);
  if (!found.ok) stop(found.refusal);
  return { action: found.value, areas };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "admin");
  const submission = await readForm(knock.request, actionSchema);
  if (submission.status !== "success") return again(submission.reply());
  const saved = await saveAction(ctx, idParam(knock, "actionId"), submission.value);
  if (saved.ok) return redirect("/admin/actions?fait=1");
  return saved.refusal.kind === "missing" ? stop(saved.refusal) : refused(submission, saved.refusal);
}

export default function AdminAction() {
  return <ActionForm {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
