import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PersonPrescriptions } from "#app/components/actions/person-prescriptions.tsx";
import { namedMoveSchema } from "#app/domain/actions/prescription.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { listPrescriptionsOf } from "#app/use-cases/actions/list-prescriptions.server.ts";
import { movePrescriptionAsCoach } from "#app/use-cases/actions/move-prescription.server.ts";
import { findMyPerson } from "#app/use-cases/coaching/find-my-person.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Actions pour ${data ? data.person.firstName : "la personne"} · Passerelle` }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const mine = await findMyPerson(ctx, knock.params["beneficiaryId"] ?? "");
  if (!mine.ok) stop(mine.refusal);
  const isNew = new URL(knock.request.url).searchParams.get("envoyee") === "1";
  return { person: mine.value, prescriptions: await listPrescriptionsOf(ctx, mine.value.beneficiaryId), isNew, now: ctx.now };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const mine = await findMyPerson(ctx, knock.params["beneficiaryId"] ?? "");
  if (!mine.ok) stop(mine.refusal);
  const submission = await readForm(knock.request, namedMoveSchema);
  if (submission.status !== "success") return again(submission.reply());
  const { beneficiaryId } = mine.value;
  const moved = await movePrescriptionAsCoach(ctx, beneficiaryId, submission.value);
  return moved.ok ? redirect(`/coach/personnes/${beneficiaryId}/prescriptions`) : refused(submission, moved.refusal);
}

export default function PersonPrescriptionsRoute() {
  return <PersonPrescriptions {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
