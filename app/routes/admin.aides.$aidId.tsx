import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AidForm } from "#app/components/admin/aid-form.tsx";
import { aidSchema } from "#app/domain/matching/aid.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm } from "#app/http/forms.server.ts";
import { idParam } from "#app/http/id-param.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { readAid } from "#app/use-cases/matching/list-aids.server.ts";
import { updateAid } from "#app/use-cases/matching/update-aid.server.ts";

export const meta: MetaFunction = () => [{ title: "Aide à la mobilité · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "admin");
  const aid = await readAid(ctx, idParam(knock, "aidId"));
  if (!aid.ok) stop(aid.refusal);
  return { aid: aid.value };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "admin");
  const aidId = idParam(knock, "aidId");
  const submission = await readForm(knock.request, aidSchema);
  if (submission.status !== "success") return again(submission.reply());
  const saved = await updateAid(ctx, aidId, submission.value);
  if (!saved.ok) stop(saved.refusal);
  return redirect("/admin/aides?modifiee=1");
}

export default function AdminAid() {
  return <AidForm aid={useLoaderData<typeof loader>().aid} lastResult={useActionData<typeof action>()?.lastResult} />;
}
