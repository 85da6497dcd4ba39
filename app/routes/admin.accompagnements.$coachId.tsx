import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PeopleOfCoach } from "#app/components/admin/people-of-coach.tsx";
import { handOverManySchema } from "#app/domain/coaching/episode.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { handOver } from "#app/use-cases/coaching/hand-over.server.ts";
import { readPeopleOfCoach } from "#app/use-cases/coaching/read-coach-loads.server.ts";

export const meta: MetaFunction = () => [{ title: "Confier des personnes · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "admin");
  const found = await readPeopleOfCoach(ctx, knock.params["coachId"] ?? "");
  if (!found) stop({ kind: "missing", code: "hand-over.coach-missing" });
  return { ...found, now: ctx.now };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "admin");
  const fromId = knock.params["coachId"] ?? "";
  const submission = await readForm(knock.request, handOverManySchema);
  if (submission.status !== "success") return again(submission.reply());
  const given = await handOver(ctx, { ...submission.value, fromId });
  return given.ok ? redirect(`/admin/accompagnements?confiees=${given.value.count}`) : refused(submission, given.refusal);
}

export default function AdminPeopleOfCoach() {
  return <PeopleOfCoach {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
