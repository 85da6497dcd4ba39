import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { AccountPage } from "#app/components/admin/account-page.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm } from "#app/http/forms.server.ts";
import { idParam } from "#app/http/id-param.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { enableAccount } from "#app/use-cases/accounts/disable-account.server.ts";
import { readAccount } from "#app/use-cases/accounts/read-account.server.ts";

export const meta: MetaFunction = () => [{ title: "Compte · Passerelle" }];

const done = z.enum(["cree", "ferme", "rouvert"]).nullable().catch(null);

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "admin");
  const account = await readAccount(ctx, idParam(knock, "userId"));
  if (!account.ok) stop(account.refusal);
  return { account: account.value, done: done.parse(new URL(knock.request.url).searchParams.get("fait")) };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "admin");
  const userId = idParam(knock, "userId");
  const submission = await readForm(knock.request, z.object({ intent: z.literal("enable") }));
  if (submission.status !== "success") return again(submission.reply());
  const opened = await enableAccount(ctx, userId);
  if (!opened.ok) stop(opened.refusal);
  return redirect(`/admin/comptes/${userId}?fait=rouvert`);
}

export default function AdminAccount() {
  return <AccountPage {...useLoaderData<typeof loader>()} />;
}
