import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData, useMatches } from "@remix-run/react";
import type { PersonSection } from "#app/components/layout/nav-item.ts";
import { PersonLayout } from "#app/components/layout/person-layout.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";

/** The phone's own part: what was seen stays readable without network, an answer waits for it. Every page works without. */
export const handle = { helpers: ["/phone.js"] };
export const links: LinksFunction = () => [{ rel: "manifest", href: "/site.webmanifest" }];

export async function loader(knock: LoaderFunctionArgs) {
  await contextFor(knock, "beneficiary");
  return { place: await readTerritory() };
}

/** The frame of a beneficiary's pages; each page says in its handle where it stands in the menu. */
export default function PersonFrame() {
  const { place } = useLoaderData<typeof loader>();
  const section = useMatches()
    .map((match) => (match.handle as { section?: PersonSection } | undefined)?.section)
    .findLast((one) => one !== undefined);
  return (
    <PersonLayout place={place} current={section ?? null}>
      <Outlet />
    </PersonLayout>
  );
}
