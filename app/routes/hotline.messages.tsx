import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { FailedMessages } from "#app/components/admin/failed-messages.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm } from "#app/http/forms.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { listFailedNotifications, retryNotification } from "#app/use-cases/notifications/list-failed-notifications.server.ts";

export const meta: MetaFunction = () => [{ title: "Messages non partis · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "hotliner");
  return { messages: await listFailedNotifications(ctx), isSentAgain: new URL(knock.request.url).searchParams.has("repart") };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "hotliner");
  const submission = await readForm(knock.request, z.object({ notificationId: z.uuid() }));
  if (submission.status !== "success") return again(submission.reply());
  const sent = await retryNotification(ctx, submission.value.notificationId);
  if (!sent.ok) stop(sent.refusal);
  return redirect("/hotline/messages?repart=1");
}

export default function HotlineMessages() {
  return <FailedMessages {...useLoaderData<typeof loader>()} accountHref={(id) => `/hotline/comptes/${id}`} action="/hotline/messages" />;
}
