import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { FreinsPage } from "#app/components/freins/freins-page.tsx";
import { freinFormSchema } from "#app/domain/freins/frein.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { listPrescriptionsOf } from "#app/use-cases/actions/list-prescriptions.server.ts";
import { noteFileRead } from "#app/use-cases/audit/note-file-read.server.ts";
import { findMyPerson } from "#app/use-cases/coaching/find-my-person.server.ts";
import { listFreins } from "#app/use-cases/freins/list-freins.server.ts";
import { moveFrein } from "#app/use-cases/freins/move-frein.server.ts";
import { openFrein } from "#app/use-cases/freins/open-frein.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Freins de ${data ? data.person.firstName : "la personne"} · Passerelle` }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const mine = await findMyPerson(ctx, knock.params["beneficiaryId"] ?? "");
  if (!mine.ok) stop(mine.refusal);
  const { beneficiaryId } = mine.value;
  await noteFileRead(ctx, beneficiaryId);
  const [freins, prescriptions] = await Promise.all([listFreins(ctx, beneficiaryId), listPrescriptionsOf(ctx, beneficiaryId)]);
  return { person: mine.value, freins, actions: prescriptions.map(({ prescriptionId, actionName }) => ({ prescriptionId, name: actionName })), now: ctx.now };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const mine = await findMyPerson(ctx, knock.params["beneficiaryId"] ?? "");
  if (!mine.ok) stop(mine.refusal);
  const submission = await readForm(knock.request, freinFormSchema);
  if (submission.status !== "success") return again(submission.reply());
  const { beneficiaryId } = mine.value;
  const done = submission.value.act === "ouvrir" ? await openFrein(ctx, beneficiaryId, submission.value) : await moveFrein(ctx, beneficiaryId, submission.value);
  if (done.ok) return redirect(`/coach/personnes/${beneficiaryId}/freins`);
  return done.refusal.kind === "missing" ? stop(done.refusal) : refused(submission, done.refusal);
}

export default function FreinsRoute() {
  return <FreinsPage {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
