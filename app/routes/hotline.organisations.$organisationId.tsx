import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { HelpOrganisationPage } from "#app/components/hotline/organisation-page.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { idParam } from "#app/http/id-param.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { readOrganisationForHelp } from "#app/use-cases/hotline/read-organisation-for-help.server.ts";

export const meta: MetaFunction = () => [{ title: "Organisation · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "hotliner");
  const found = await readOrganisationForHelp(ctx, idParam(knock, "organisationId"));
  if (!found.ok) stop(found.refusal);
  const query = new URL(knock.request.url).searchParams;
  return { organisation: found.value, done: query.has("tenue") ? "tenue" as const : query.has("publiee") ? "publiee" as const : query.has("relance") ? "relance" as const : null, now: ctx.now };
}

export default function HelpOrganisationRoute() {
  return <HelpOrganisationPage {...useLoaderData<typeof loader>()} />;
}
