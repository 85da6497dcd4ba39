import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PrescriptionForm } from "#app/components/actions/prescription-form.tsx";
import { prescriptionSchema } from "#app/domain/actions/prescription.schema.ts";
import { isId } from "#app/domain/kit/id.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { listAreas, readAction } from "#app/use-cases/actions/list-actions.server.ts";
import { prescribeAction } from "#app/use-cases/actions/prescribe-action.server.ts";
import { findMyPerson } from "#app/use-cases/coaching/find-my-person.server.ts";

export const meta: MetaFunction = () => [{ title: "Envoyer vers une action · Passerelle" }];

/** Who and where, as the address says it: no id names nobody. */
function askedOf(request: Request) {
  const asked = new URL(request.url).searchParams;
  const [person, action] = [asked.get("personne"), asked.get("action")];
  if (!isId(person)) return stop({ kind: "missing", code: "person.missing" });
  return isId(action) ? { person, action } : stop({ kind: "missing", code: "action.missing" });
}

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const asked = askedOf(knock.request);
  const [person, action, areas] = await Promise.all([findMyPerson(ctx, asked.person), readAction(ctx, asked.action), listAreas(ctx)]);
  if (!person.ok) stop(person.refusal);
  if (!action.ok) stop(action.refusal);
  return { person: person.value, action: action.value, areaNames: areas.filter(({ code }) => action.value.areaCodes.includes(code)).map(({ name }) => name) };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const { person } = askedOf(knock.request);
  const submission = await readForm(knock.request, prescriptionSchema);
  if (submission.status !== "success") return again(submission.reply());
  const done = await prescribeAction(ctx, person, submission.value);
  if (done.ok) return redirect(`/coach/personnes/${person}/prescriptions?envoyee=1`);
  return done.refusal.kind === "missing" ? stop(done.refusal) : refused(submission, done.refusal);
}

export default function Prescribe() {
  return <PrescriptionForm {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
