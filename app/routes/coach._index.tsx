import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DayPage } from "#app/components/coach/day-page.tsx";
import { dayGroupNames } from "#app/domain/coaching/day/kinds.ts";
import { shownDay } from "#app/domain/coaching/day/shown.ts";
import { dayActSchema } from "#app/domain/coaching/day/snooze.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm } from "#app/http/forms.server.ts";
import { keepPerson } from "#app/use-cases/profiles/stay.server.ts";
import { finishTogether } from "#app/use-cases/applications/answer-with-coach.server.ts";
import { readMyDay } from "#app/use-cases/coaching/read-my-day.server.ts";
import { extendEntrustment } from "#app/use-cases/referents/change-entrustment.server.ts";
import { changeOffer } from "#app/use-cases/offers/change-offer.server.ts";
import { snoozeLine } from "#app/use-cases/coaching/snooze-line.server.ts";
import { wakeLine } from "#app/use-cases/coaching/wake-line.server.ts";

export const meta: MetaFunction = () => [{ title: "Aujourd’hui · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const asked = new URL(knock.request.url).searchParams.get("groupe");
  const whole = dayGroupNames.find((name) => name === asked) ?? null;
  const { groups, agenda } = await readMyDay(ctx);
  return { shown: shownDay(groups, whole), agenda, whole, now: ctx.now };
}

/** « C’est fait », « J’ai de ses nouvelles », « Prolonger », « Plus tard », « Ramener ». */
export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const submission = await readForm(knock.request, dayActSchema);
  if (submission.status !== "success") return again(submission.reply());
  const act = submission.value;
  if ("taskId" in act) await finishTogether(ctx, act.taskId);
  else if ("keepId" in act) await keepPerson(ctx, act.keepId);
  else if ("renewId" in act) await changeOffer(ctx, act.renewId, "reopen");
  else if ("extendId" in act) await extendEntrustment(ctx, act.beneficiaryId, act.extendId);
  else if ("ramener" in act) await wakeLine(ctx, act.key);
  else await snoozeLine(ctx, act, act.pour);
  return redirect("/coach");
}

export default function CoachDayPage() {
  return <DayPage {...useLoaderData<typeof loader>()} />;
}
