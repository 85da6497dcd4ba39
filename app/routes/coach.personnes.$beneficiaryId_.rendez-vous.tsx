import { parseWithZod } from "@conform-to/zod/v4";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AppointmentsPage } from "#app/components/coach/appointments-page.tsx";
import { keepAbsenceSchema, noteAppointmentSchema, stopSeriesSchema } from "#app/domain/coaching/appointment.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, formOf, refused } from "#app/http/forms.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { findMyPerson } from "#app/use-cases/coaching/find-my-person.server.ts";
import { keepAbsence } from "#app/use-cases/coaching/keep-absence.server.ts";
import { noteAppointment } from "#app/use-cases/coaching/note-appointment.server.ts";
import { readAppointmentsPage } from "#app/use-cases/coaching/read-appointments-page.server.ts";
import { stopSeries } from "#app/use-cases/coaching/stop-series.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Rendez-vous de ${data ? data.person.firstName : "la personne"} · Passerelle` }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const mine = await findMyPerson(ctx, knock.params["beneficiaryId"] ?? "");
  if (!mine.ok) stop(mine.refusal);
  const query = new URL(knock.request.url).searchParams;
  return { person: mine.value, ...(await readAppointmentsPage(ctx, mine.value.beneficiaryId)), done: query.has("note") ? "note" : query.get("fait"), now: ctx.now };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const mine = await findMyPerson(ctx, knock.params["beneficiaryId"] ?? "");
  if (!mine.ok) stop(mine.refusal);
  const { beneficiaryId } = mine.value;
  const form = await formOf(knock.request);
  const stopping = parseWithZod(form, { schema: stopSeriesSchema });
  if (stopping.status === "success") {
    const stopped = await stopSeries(ctx, beneficiaryId, stopping.value.seriesId);
    return stopped.ok ? redirect(`/coach/personnes/${beneficiaryId}/rendez-vous?fait=arret`) : refused(stopping, stopped.refusal);
  }
  const keeping = parseWithZod(form, { schema: keepAbsenceSchema });
  if (keeping.status === "success") {
    const kept = await keepAbsence(ctx, beneficiaryId, keeping.value);
    return kept.ok ? redirect(`/coach/personnes/${beneficiaryId}/rendez-vous?fait=garde`) : refused(keeping, kept.refusal);
  }
  const submission = parseWithZod(form, { schema: noteAppointmentSchema });
  if (submission.status !== "success") return again(submission.reply());
  const noted = await noteAppointment(ctx, beneficiaryId, submission.value);
  return noted.ok ? redirect(`/coach/personnes/${beneficiaryId}/rendez-vous?note=1`) : refused(submission, noted.refusal);
}

export default function PersonAppointmentsPage() {
  return <AppointmentsPage {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
