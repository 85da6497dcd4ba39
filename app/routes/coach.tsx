import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { coachNav } from "#app/components/layout/nav-item.ts";
import { FindPerson } from "#app/components/coach/find-person.tsx";
import { ProLayout } from "#app/components/layout/pro-layout.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { readAccountHeader } from "#app/use-cases/accounts/read-account-header.server.ts";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";

/** Keys better the pages; all works without. */
export const handle = { look: "pro", helpers: ["/desk.js"] };

/** The pages that exist; « Chiffres » comes with its own issue. */
const built = ["/coach", "/coach/personnes", "/coach/ateliers", "/coach/offres", "/coach/employeurs", "/coach/suivis", "/coach/actions"];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  return { header: await readAccountHeader(ctx), place: await readTerritory() };
}

export default function CoachFrame() {
  const { header, place } = useLoaderData<typeof loader>();
  const nav = coachNav(useLocation().pathname, ({ href }) => built.includes(href));
  return (
    <ProLayout place={place} firstName={header.firstName} under={header.under ?? undefined} nav={nav} home="/coach" search={<FindPerson />}>
      <Outlet />
    </ProLayout>
  );
}
