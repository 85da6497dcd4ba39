import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { CloseAccount } from "#app/components/admin/close-account.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { idParam } from "#app/http/id-param.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { disableAccount } from "#app/use-cases/accounts/disable-account.server.ts";
import { readAccount } from "#app/use-cases/accounts/read-account.server.ts";

export const meta: MetaFunction = () => [{ title: "Fermer un compte · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "admin");
  const account = await readAccount(ctx, idParam(knock, "userId"));
  if (!account.ok) stop(account.refusal);
  return { account: account.value };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "admin");
  const userId = idParam(knock, "userId");
  const submission = await readForm(knock.request, z.object({ intent: z.literal("close") }));
  if (submission.status !== "success") return again(submission.reply());
  const closed = await disableAccount(ctx, userId);
  if (closed.ok) return redirect(`/admin/comptes/${userId}?fait=ferme`);
  return closed.refusal.kind === "missing" ? stop(closed.refusal) : refused(submission, closed.refusal);
}

export default function AdminCloseAccount() {
  return <CloseAccount account={useLoaderData<typeof loader>().account} lastResult={useActionData<typeof action>()?.lastResult} />;
}
