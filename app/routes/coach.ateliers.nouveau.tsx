import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { EventForm } from "#app/components/coach/events/event-form.tsx";
import { groupEventSchema } from "#app/domain/coaching/group-event.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { planGroupEvent } from "#app/use-cases/coaching/plan-group-event.server.ts";

export const meta: MetaFunction = () => [{ title: "Prévoir une rencontre · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  return { now: (await contextFor(knock, "coach")).now };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const submission = await readForm(knock.request, groupEventSchema);
  if (submission.status !== "success") return again(submission.reply());
  const planned = await planGroupEvent(ctx, submission.value);
  return planned.ok ? redirect(`/coach/ateliers/${planned.value.eventId}`) : refused(submission, planned.refusal);
}

export default function NewEvent() {
  return <EventForm {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
