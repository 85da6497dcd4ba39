import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { HotlineSearch } from "#app/components/admin/hotline-search.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { findAccounts } from "#app/use-cases/accounts/find-accounts.server.ts";

export const meta: MetaFunction = () => [{ title: "Aide par téléphone · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "hotliner");
  const words = (new URL(knock.request.url).searchParams.get("q") ?? "").trim().slice(0, 120);
  return { words, ...(await findAccounts(ctx, words)) };
}

export default function Hotline() {
  return <HotlineSearch {...useLoaderData<typeof loader>()} />;
}
