import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CoachActionsPage } from "#app/components/actions/coach-actions-page.tsx";
import { personLookedFor, readActionsFilter } from "#app/http/actions-filter.ts";
import { contextFor } from "#app/http/door.server.ts";
import { listActions, listAreas } from "#app/use-cases/actions/list-actions.server.ts";
import { listPrescriptionsUnderWay } from "#app/use-cases/actions/list-prescriptions.server.ts";

export const meta: MetaFunction = () => [{ title: "Actions · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const filter = readActionsFilter(knock.request.url);
  const [actions, areas, prescriptions] = await Promise.all([listActions(ctx, filter), listAreas(ctx), listPrescriptionsUnderWay(ctx)]);
  return { actions, areas, filter, prescriptions, forPerson: personLookedFor(knock.request.url), now: ctx.now };
}

export default function CoachActions() {
  return <CoachActionsPage {...useLoaderData<typeof loader>()} />;
}
