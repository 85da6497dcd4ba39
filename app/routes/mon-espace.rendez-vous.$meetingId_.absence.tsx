import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MyAbsencePage } from "#app/components/coaching/my-absence-page.tsx";
import { explainAbsenceSchema } from "#app/domain/coaching/appointment.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { idParam } from "#app/http/id-param.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { explainAbsence } from "#app/use-cases/coaching/explain-absence.server.ts";
import { listMyAbsences } from "#app/use-cases/coaching/list-my-absences.server.ts";
import { once } from "#app/use-cases/once.server.ts";

export const handle = { section: "answers" };
export const meta: MetaFunction = () => [{ title: "Expliquer une absence · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const [absence] = await listMyAbsences(ctx, idParam(knock, "meetingId"));
  if (!absence) stop({ kind: "missing", code: "appointment.missing" });
  return { absence, now: ctx.now };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const submission = await readForm(knock.request, explainAbsenceSchema);
  if (submission.status !== "success") return again(submission.reply());
  const meetingId = idParam(knock, "meetingId");
  const explained = await once(ctx, `explain-absence:${meetingId}`, (hers) => explainAbsence(hers, meetingId, submission.value));
  if (explained.ok) return redirect("/mon-espace/rendez-vous?reponse=absence");
  return explained.refusal.kind === "missing" ? stop(explained.refusal) : refused(submission, explained.refusal);
}

export default function ExplainAbsencePage() {
  return <MyAbsencePage {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
