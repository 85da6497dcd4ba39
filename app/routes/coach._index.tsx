import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { DayPage } from "#app/components/coach/day-page.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm } from "#app/http/forms.server.ts";
import { finishTogether } from "#app/use-cases/applications/answer-with-coach.server.ts";
import { readMyDay } from "#app/use-cases/coaching/read-my-day.server.ts";

export const meta: MetaFunction = () => [{ title: "Aujourd’hui · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  return { ...(await readMyDay(ctx)), now: ctx.now };
}

/** « C’est fait »: she has talked of an offer with the person who asked for it. */
export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const submission = await readForm(knock.request, z.object({ taskId: z.uuid() }));
  if (submission.status !== "success") return again(submission.reply());
  await finishTogether(ctx, submission.value.taskId);
  return redirect("/coach");
}

export default function CoachDayPage() {
  return <DayPage {...useLoaderData<typeof loader>()} />;
}
