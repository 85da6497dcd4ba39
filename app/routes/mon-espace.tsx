import { Outlet, useMatches, useRouteLoaderData } from "@remix-run/react";
import type { PersonSection } from "#app/components/layout/nav-item.ts";
import { PersonLayout } from "#app/components/layout/person-layout.tsx";
import type { loader as rootLoader } from "#app/root.tsx";

/** The frame of a beneficiary's pages; each page says in its handle where it stands in the menu. */
export default function PersonFrame() {
  const place = useRouteLoaderData<typeof rootLoader>("root")?.place;
  const section = useMatches().map((match) => (match.handle as { section?: PersonSection } | undefined)?.section).findLast((one) => one !== undefined);
  if (!place) return <Outlet />;
  return (
    <PersonLayout place={place} current={section ?? null}>
      <Outlet />
    </PersonLayout>
  );
}
