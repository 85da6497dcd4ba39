import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { navAt, type NavItem } from "#app/components/layout/nav-item.ts";
import { ProLayout } from "#app/components/layout/pro-layout.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { readAccountHeader } from "#app/use-cases/accounts/read-account-header.server.ts";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";

export const handle = { look: "pro" };

const menu: NavItem[] = [
  { href: "/admin", label: "Vue d’ensemble", icon: "home" },
  { href: "/admin/comptes", label: "Comptes", icon: "users" },
  { href: "/admin/accompagnements", label: "Parcours", icon: "user" },
  { href: "/admin/orientations", label: "Orientations", icon: "users" },
  { href: "/admin/acces-confies", label: "Accès confiés", icon: "eye" },
  { href: "/admin/organisations", label: "Organisations", icon: "building" },
  { href: "/admin/imports", label: "Imports", icon: "file" },
  { href: "/admin/moderation", label: "Offres à relire", icon: "list" },
  { href: "/admin/messages", label: "Messages", icon: "mail" },
  { href: "/admin/aides", label: "Aides", icon: "scooter" },
  { href: "/admin/actions", label: "Actions", icon: "check" },
  { href: "/admin/mobilite", label: "Mobilité", icon: "map-pin" },
  { href: "/admin/maintien", label: "En poste", icon: "briefcase" },
  { href: "/admin/appels", label: "Appels", icon: "phone" },
  { href: "/admin/reglages", label: "Réglages", icon: "settings" },
];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "admin");
  return { header: await readAccountHeader(ctx), place: await readTerritory() };
}

export default function AdminFrame() {
  const { header, place } = useLoaderData<typeof loader>();
  return (
    <ProLayout place={place} firstName={header.firstName} under="Administration" nav={navAt(menu, useLocation().pathname.replace("/admin/offres/importer", "/admin/imports"))} home="/admin">
      <Outlet />
    </ProLayout>
  );
}
