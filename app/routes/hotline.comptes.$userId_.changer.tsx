import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ContactChangePage } from "#app/components/hotline/contact-change-page.tsx";
import { contactChangeSchema } from "#app/domain/hotline/hotline.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { idParam } from "#app/http/id-param.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { changeContact } from "#app/use-cases/hotline/change-contact.server.ts";
import { readCallerChecks } from "#app/use-cases/hotline/read-caller-checks.server.ts";

export const meta: MetaFunction = () => [{ title: "Changer un numéro ou une adresse · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "hotliner");
  const caller = await readCallerChecks(ctx, idParam(knock, "userId"));
  if (!caller.ok) stop(caller.refusal);
  return caller.value;
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "hotliner");
  const userId = idParam(knock, "userId");
  const submission = await readForm(knock.request, contactChangeSchema);
  if (submission.status !== "success") return again(submission.reply());
  const changed = await changeContact(ctx, userId, submission.value);
  if (changed.ok) return redirect(`/hotline/comptes/${userId}?change=${submission.value.kind}`);
  return ["missing", "forbidden"].includes(changed.refusal.kind) ? stop(changed.refusal) : refused(submission, changed.refusal);
}

export default function ChangeContactRoute() {
  return <ContactChangePage caller={useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
