import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ActionForm } from "#app/components/actions/action-form.tsx";
import { actionSchema } from "#app/domain/actions/action.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { listAreas } from "#app/use-cases/actions/list-actions.server.ts";
import { saveAction } from "#app/use-cases/actions/save-action.server.ts";

export const meta: MetaFunction = () => [{ title: "Ajouter une action · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "admin");
  return { areas: await listAreas(ctx) };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "admin");
  const submission = await readForm(knock.request, actionSchema);
  if (submission.status !== "success") return again(submission.reply());
  const saved = await saveAction(ctx, null, submission.value);
  return saved.ok ? redirect("/admin/actions?fait=1") : refused(submission, saved.refusal);
}

export default function NewAction() {
  return <ActionForm action={null} {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
