import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AccountForm } from "#app/components/admin/account-form.tsx";
import { newAccountChoices } from "#app/domain/accounts/account-choices.schema.ts";
import { accountSchema, openedRoles } from "#app/domain/accounts/account.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { createAccount } from "#app/use-cases/accounts/create-account.server.ts";
import { readNewAccount } from "#app/use-cases/accounts/read-new-account.server.ts";

export const meta: MetaFunction = () => [{ title: "Ouvrir un compte · Passerelle" }];

const choicesOf = (request: Request) => newAccountChoices.parse(Object.fromEntries(new URL(request.url).searchParams));

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "admin");
  const { role, organisation } = choicesOf(knock.request);
  return { role, organisationId: organisation, ...(await readNewAccount(ctx, role)) };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "admin");
  const submission = await readForm(knock.request, accountSchema);
  if (submission.status !== "success") return again(submission.reply());
  const created = await createAccount(ctx, submission.value);
  if (!created.ok) return refused(submission, created.refusal);
  const { organisation } = choicesOf(knock.request);
  return redirect(organisation ? `/admin/organisations/${organisation}?fait=membre` : `/admin/comptes/${created.value.userId}?fait=cree`);
}

export default function NewAccount() {
  return <AccountForm {...useLoaderData<typeof loader>()} roles={openedRoles} lastResult={useActionData<typeof action>()?.lastResult} />;
}
