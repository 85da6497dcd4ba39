import { redirect, type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { EventPage } from "#app/components/coach/events/event-page.tsx";
import { groupEventActSchema } from "#app/domain/coaching/group-event.schema.ts";
import { mayTickPresence } from "#app/domain/coaching/group-events.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import signSheet from "#app/styles/sign-sheet.css?url";
import { actOnGroupEvent } from "#app/use-cases/coaching/act-on-group-event.server.ts";
import { readGroupEvent } from "#app/use-cases/coaching/read-group-events.server.ts";

export const handle = { helpers: ["/print.js"] };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: signSheet }];
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data ? data.event.title : "Rencontre"} · Passerelle` }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const event = await readGroupEvent(ctx, knock.params["eventId"] ?? "");
  if (!event) stop({ kind: "missing", code: "event.missing" });
  const canTick = mayTickPresence({ startsAt: event.startsAt, cancelledAt: event.isCancelled ? ctx.now : null }, ctx.now).ok;
  return { event, canTick, done: new URL(knock.request.url).searchParams.get("fait"), now: ctx.now };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const eventId = knock.params["eventId"] ?? "";
  const submission = await readForm(knock.request, groupEventActSchema);
  if (submission.status !== "success") return again(submission.reply());
  const done = await actOnGroupEvent(ctx, eventId, submission.value);
  if (done.ok) return redirect(`/coach/ateliers/${eventId}?fait=${submission.value.act}`);
  return done.refusal.kind === "missing" ? stop(done.refusal) : refused(submission, done.refusal);
}

export default function GroupEvent() {
  return <EventPage {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
