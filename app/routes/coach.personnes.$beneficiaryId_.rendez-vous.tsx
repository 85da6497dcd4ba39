import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AppointmentsPage } from "#app/components/coach/appointments-page.tsx";
import { noteAppointmentSchema } from "#app/domain/coaching/appointment.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { findMyPerson } from "#app/use-cases/coaching/find-my-person.server.ts";
import { listAppointmentsOfPerson } from "#app/use-cases/coaching/list-appointments-of-person.server.ts";
import { noteAppointment } from "#app/use-cases/coaching/note-appointment.server.ts";

/** Half a year of one a week. */
const MANY = 26;

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Rendez-vous de ${data ? data.person.firstName : "la personne"} · Passerelle` }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const mine = await findMyPerson(ctx, knock.params["beneficiaryId"] ?? "");
  if (!mine.ok) stop(mine.refusal);
  const appointments = await listAppointmentsOfPerson(ctx, mine.value.beneficiaryId, MANY);
  return { person: mine.value, ...appointments, isNoted: new URL(knock.request.url).searchParams.has("note"), now: ctx.now };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const mine = await findMyPerson(ctx, knock.params["beneficiaryId"] ?? "");
  if (!mine.ok) stop(mine.refusal);
  const submission = await readForm(knock.request, noteAppointmentSchema);
  if (submission.status !== "success") return again(submission.reply());
  const noted = await noteAppointment(ctx, mine.value.beneficiaryId, submission.value);
  return noted.ok ? redirect(`/coach/personnes/${mine.value.beneficiaryId}/rendez-vous?note=1`) : refused(submission, noted.refusal);
}

export default function PersonAppointmentsPage() {
  return <AppointmentsPage {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
