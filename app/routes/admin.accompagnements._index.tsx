import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CoachingSettings } from "#app/components/admin/coaching-settings.tsx";
import { coachingRulesSchema } from "#app/domain/coaching/episode.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { readCoachLoads } from "#app/use-cases/coaching/read-coach-loads.server.ts";
import { setCoachingRules } from "#app/use-cases/coaching/set-coaching-rules.server.ts";

export const meta: MetaFunction = () => [{ title: "Accompagnements · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "admin");
  const query = new URL(knock.request.url).searchParams;
  return { ...(await readCoachLoads(ctx)), wasSaved: query.get("fait") === "enregistre", moved: Math.min(200, Math.trunc(Number(query.get("confiees")) || 0)) };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "admin");
  const submission = await readForm(knock.request, coachingRulesSchema);
  if (submission.status !== "success") return again(submission.reply());
  const saved = await setCoachingRules(ctx, submission.value);
  return saved.ok ? redirect("/admin/accompagnements?fait=enregistre") : refused(submission, saved.refusal);
}

export default function AdminCoaching() {
  return <CoachingSettings {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
