import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MyMeetingPage } from "#app/components/coaching/my-meeting-page.tsx";
import { appointmentAnswerSchema } from "#app/domain/coaching/appointment.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { answerMeeting } from "#app/use-cases/coaching/answer-meeting.server.ts";
import { listMyMeetings } from "#app/use-cases/coaching/list-my-meetings.server.ts";
import { once } from "#app/use-cases/once.server.ts";

export const handle = { section: "answers" };
export const meta: MetaFunction = () => [{ title: "Mon rendez-vous · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const [meeting] = await listMyMeetings(ctx, knock.params["meetingId"] ?? "");
  if (!meeting) stop({ kind: "missing", code: "appointment.missing" });
  return { meeting, now: ctx.now };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const submission = await readForm(knock.request, appointmentAnswerSchema);
  if (submission.status !== "success") return again(submission.reply());
  const meetingId = knock.params["meetingId"] ?? "";
  const answered = await once(ctx, `answer-meeting:${meetingId}`, (hers) => answerMeeting(hers, meetingId, submission.value));
  if (answered.ok) return redirect(`/mon-espace/rendez-vous?reponse=${answered.value.answer}`);
  return answered.refusal.kind === "missing" ? stop(answered.refusal) : refused(submission, answered.refusal);
}

export default function MeetingPage() {
  return <MyMeetingPage {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
