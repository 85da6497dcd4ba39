import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { navAt, type NavItem } from "#app/components/layout/nav-item.ts";
import { ProLayout } from "#app/components/layout/pro-layout.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { readAccountHeader } from "#app/use-cases/accounts/read-account-header.server.ts";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";

export const handle = { look: "pro" };

const menu: NavItem[] = [
  { href: "/referent", label: "Personnes confiées", icon: "users" },
  { href: "/referent/orienter", label: "Orienter", icon: "plus" },
];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "referent");
  return { header: await readAccountHeader(ctx), place: await readTerritory() };
}

export default function ReferentFrame() {
  const { header, place } = useLoaderData<typeof loader>();
  const nav = navAt(menu, useLocation().pathname.replace(/^\/referent\/personnes\/.*/, "/referent"));
  return (
    <ProLayout place={place} firstName={header.firstName} under={header.under ?? "Référent"} nav={nav} home="/referent">
      <Outlet />
    </ProLayout>
  );
}
