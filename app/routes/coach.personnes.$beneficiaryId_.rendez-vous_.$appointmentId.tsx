import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AppointmentForm } from "#app/components/coach/appointment-form.tsx";
import { moveAppointmentSchema } from "#app/domain/coaching/appointment.schema.ts";
import type { Clash } from "#app/domain/coaching/clashes.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, clashing, readForm, refused } from "#app/http/forms.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { moveAppointment } from "#app/use-cases/coaching/move-appointment.server.ts";
import { readStandingAppointment } from "#app/use-cases/coaching/read-standing-appointment.server.ts";

export const meta: MetaFunction = () => [{ title: "Changer le rendez-vous · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const found = await readStandingAppointment(ctx, knock.params["beneficiaryId"] ?? "", knock.params["appointmentId"] ?? "");
  return found.ok ? { ...found.value, now: ctx.now } : stop(found.refusal);
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const found = await readStandingAppointment(ctx, knock.params["beneficiaryId"] ?? "", knock.params["appointmentId"] ?? "");
  if (!found.ok) stop(found.refusal);
  const submission = await readForm(knock.request, moveAppointmentSchema);
  if (submission.status !== "success") return again(submission.reply());
  const { beneficiaryId } = found.value.person;
  const moved = await moveAppointment(ctx, beneficiaryId, knock.params["appointmentId"] ?? "", submission.value);
  if (!moved.ok) return refused(submission, moved.refusal);
  return moved.value.clashes.length > 0 ? clashing(submission, moved.value.clashes) : redirect(`/coach/personnes/${beneficiaryId}/rendez-vous?fait=change`);
}

export default function MoveAppointmentPage() {
  const sent = useActionData<typeof action>();
  return <AppointmentForm {...useLoaderData<typeof loader>()} clashes={(sent as { clashes?: Clash[] } | undefined)?.clashes ?? []} lastResult={sent?.lastResult} />;
}
