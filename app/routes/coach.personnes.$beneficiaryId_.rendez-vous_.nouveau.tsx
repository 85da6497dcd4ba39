import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AppointmentForm } from "#app/components/coach/appointment-form.tsx";
import { newAppointmentSchema } from "#app/domain/coaching/appointment.schema.ts";
import type { Clash } from "#app/domain/coaching/clashes.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, clashing, readForm, refused } from "#app/http/forms.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { findMyPerson } from "#app/use-cases/coaching/find-my-person.server.ts";
import { fixAppointment } from "#app/use-cases/coaching/fix-appointment.server.ts";

export const meta: MetaFunction = () => [{ title: "Nouveau rendez-vous · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const mine = await findMyPerson(ctx, knock.params["beneficiaryId"] ?? "");
  return mine.ok ? { person: mine.value, now: ctx.now } : stop(mine.refusal);
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const mine = await findMyPerson(ctx, knock.params["beneficiaryId"] ?? "");
  if (!mine.ok) stop(mine.refusal);
  const submission = await readForm(knock.request, newAppointmentSchema);
  if (submission.status !== "success") return again(submission.reply());
  const fixed = await fixAppointment(ctx, mine.value.beneficiaryId, submission.value);
  if (!fixed.ok) return refused(submission, fixed.refusal);
  if (fixed.value.clashes.length > 0) return clashing(submission, fixed.value.clashes);
  return redirect(`/coach/personnes/${mine.value.beneficiaryId}/rendez-vous?fait=${submission.value.weekly ? "serie" : "fixe"}`);
}

export default function NewAppointmentPage() {
  const sent = useActionData<typeof action>();
  return <AppointmentForm {...useLoaderData<typeof loader>()} clashes={(sent as { clashes?: Clash[] } | undefined)?.clashes ?? []} lastResult={sent?.lastResult} />;
}
