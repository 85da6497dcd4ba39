import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AccountList } from "#app/components/admin/account-list.tsx";
import { accountChoices } from "#app/domain/accounts/account-choices.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { listAccounts } from "#app/use-cases/accounts/list-accounts.server.ts";

export const meta: MetaFunction = () => [{ title: "Comptes · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "admin");
  const choices = accountChoices.parse(Object.fromEntries(new URL(knock.request.url).searchParams));
  const accounts = await listAccounts(ctx, { role: choices.role, words: choices.q, closedOnly: choices.etat === "fermes" });
  return { accounts, choices };
}

export default function AdminAccounts() {
  return <AccountList {...useLoaderData<typeof loader>()} />;
}
