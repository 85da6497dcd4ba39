import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CoachActionPage } from "#app/components/actions/coach-action-page.tsx";
import { personLookedFor } from "#app/http/actions-filter.ts";
import { contextFor } from "#app/http/door.server.ts";
import { idParam } from "#app/http/id-param.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { listAreas, readAction } from "#app/use-cases/actions/list-actions.server.ts";
import { listPrescriptionsUnderWay } from "#app/use-cases/actions/list-prescriptions.server.ts";
import { listMyPeopleNames } from "#app/use-cases/coaching/list-my-people-names.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.action.name ?? "Action"} · Passerelle` }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const actionId = idParam(knock, "actionId");
  const action = await readAction(ctx, actionId);
  if (!action.ok) stop(action.refusal);
  const [areas, prescriptions, people] = await Promise.all([listAreas(ctx), listPrescriptionsUnderWay(ctx, actionId), listMyPeopleNames(ctx)]);
  return { action: action.value, areas, prescriptions, people, forPerson: personLookedFor(knock.request.url), now: ctx.now };
}

export default function CoachAction() {
  return <CoachActionPage {...useLoaderData<typeof loader>()} />;
}
