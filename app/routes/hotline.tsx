import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { navAt, type NavItem } from "#app/components/layout/nav-item.ts";
import { ProLayout } from "#app/components/layout/pro-layout.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { readAccountHeader } from "#app/use-cases/accounts/read-account-header.server.ts";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";

export const handle = { look: "pro" };

const menu: NavItem[] = [
  { href: "/hotline", label: "Qui appelle ?", icon: "search" },
  { href: "/hotline/appels", label: "Appels", icon: "phone" },
  { href: "/hotline/relances", label: "Relances", icon: "building" },
  { href: "/hotline/moderation", label: "Offres à relire", icon: "briefcase" },
  { href: "/hotline/offres/importer", label: "Importer", icon: "file" },
  { href: "/hotline/messages", label: "Messages", icon: "mail" },
];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "hotliner");
  return { header: await readAccountHeader(ctx), place: await readTerritory() };
}

export default function HotlineFrame() {
  const { header, place } = useLoaderData<typeof loader>();
  return (
    <ProLayout place={place} firstName={header.firstName} under="Aide par téléphone" nav={navAt(menu, useLocation().pathname)} home="/hotline">
      <Outlet />
    </ProLayout>
  );
}
