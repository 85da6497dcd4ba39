import { data, redirect, type ActionFunctionArgs, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { LinkedMeetingPage, MeetingLinkOver } from "#app/components/coaching/linked-meeting-page.tsx";
import { PublicLayout } from "#app/components/layout/public-layout.tsx";
import { appointmentAnswerSchema } from "#app/domain/coaching/appointment.schema.ts";
import { contextForAnyone } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { statusOf } from "#app/http/refusals.server.ts";
import { sharedFormHeaders } from "#app/http/shared-link.server.ts";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";
import { answerByLink, openMeetingLink } from "#app/use-cases/coaching/open-meeting-link.server.ts";

export const meta: MetaFunction = () => [{ title: "Rendez-vous · Passerelle" }, { name: "robots", content: "noindex, nofollow" }];
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

/** Shows, and changes nothing: robots open the links of mails. */
export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextForAnyone(knock);
  const opened = await openMeetingLink(ctx, knock.params["token"] ?? "");
  const shared = { place: await readTerritory(), isDone: new URL(knock.request.url).searchParams.has("fait"), now: ctx.now };
  if (!opened.ok) return data({ ...shared, meeting: null, isOver: opened.refusal.code === "appointment.link-over" }, { status: statusOf(opened.refusal), headers: sharedFormHeaders });
  return data({ ...shared, meeting: opened.value, isOver: false }, { headers: sharedFormHeaders });
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextForAnyone(knock);
  const token = knock.params["token"] ?? "";
  const submission = await readForm(knock.request, appointmentAnswerSchema);
  if (submission.status !== "success") return again(submission.reply());
  const answered = await answerByLink(ctx, token, submission.value);
  if (answered.ok) return redirect(`/r/${token}?fait=1`);
  return refused(submission, answered.refusal);
}

export default function LinkedMeeting() {
  const { place, meeting, isOver, ...shown } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.lastResult;
  return (
    <PublicLayout place={place}>
      {meeting === null ? <MeetingLinkOver isOver={isOver} helpPhone={place.helpPhone} /> : <LinkedMeetingPage {...shown} meeting={meeting} lastResult={lastResult} />}
    </PublicLayout>
  );
}
