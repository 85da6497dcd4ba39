import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { navAt, type NavItem } from "#app/components/layout/nav-item.ts";
import { ProLayout } from "#app/components/layout/pro-layout.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { readAccountHeader } from "#app/use-cases/accounts/read-account-header.server.ts";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";

export const handle = { look: "pro" };

const menu: NavItem[] = [
  { href: "/employeur", label: "Mes offres", icon: "briefcase" },
  { href: "/employeur/offres/nouvelle", label: "Nouvelle offre", icon: "plus" },
];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "employer");
  return { header: await readAccountHeader(ctx), place: await readTerritory() };
}

export default function EmployerFrame() {
  const { header, place } = useLoaderData<typeof loader>();
  return (
    <ProLayout place={place} firstName={header.firstName} under={header.under ?? undefined} nav={navAt(menu, useLocation().pathname)} home="/employeur">
      <Outlet />
    </ProLayout>
  );
}
