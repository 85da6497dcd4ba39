import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { HelpOrganisationPage, type HelpDone } from "#app/components/hotline/organisation-page.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { formOf } from "#app/http/forms.server.ts";
import { idParam } from "#app/http/id-param.server.ts";
import { changeDone, pressedOnOffer } from "#app/http/offer-change.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { readOrganisationForHelp } from "#app/use-cases/hotline/read-organisation-for-help.server.ts";

export const meta: MetaFunction = () => [{ title: "Organisation · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "hotliner");
  const found = await readOrganisationForHelp(ctx, idParam(knock, "organisationId"));
  if (!found.ok) stop(found.refusal);
  const query = new URL(knock.request.url).searchParams;
  return { organisation: found.value, done: doneOf(query), now: ctx.now };
}

function doneOf(query: URLSearchParams): HelpDone {
  return (["tenue", "publiee", "relance"] as const).find((word) => query.has(word)) ?? changeDone(query);
}

/** What an employer says of one of his offers on the phone. */
export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "hotliner");
  return pressedOnOffer(ctx, await formOf(knock.request), `/hotline/organisations/${idParam(knock, "organisationId")}`);
}

export default function HelpOrganisationRoute() {
  return <HelpOrganisationPage {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
