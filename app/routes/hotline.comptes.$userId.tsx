import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { HotlineAccount } from "#app/components/admin/hotline-account.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { idParam } from "#app/http/id-param.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { enableAccount } from "#app/use-cases/accounts/disable-account.server.ts";
import { readAccount } from "#app/use-cases/accounts/read-account.server.ts";
import { sendCode } from "#app/use-cases/accounts/send-code.server.ts";

export const meta: MetaFunction = () => [{ title: "Compte · Passerelle" }];

const channels = z.enum(["mail", "sms"]);
const answers = z.enum(["sent", "already-applied", "no-told", "no-kept", "reopened"]);

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "hotliner");
  const account = await readAccount(ctx, idParam(knock, "userId"));
  if (!account.ok) stop(account.refusal);
  const query = new URL(knock.request.url).searchParams;
  const done = query.has("change") ? "change" as const : answers.nullable().catch(null).parse(query.get("reponse"));
  return { account: account.value, sent: channels.nullable().catch(null).parse(query.get("code")), done };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "hotliner");
  const userId = idParam(knock, "userId");
  const submission = await readForm(knock.request, z.discriminatedUnion("intent", [z.object({ intent: z.literal("code"), channel: channels }), z.object({ intent: z.literal("reopen") })]));
  if (submission.status !== "success") return again(submission.reply());
  if (submission.value.intent === "reopen") {
    const opened = await enableAccount(ctx, userId);
    return opened.ok ? redirect(`/hotline/comptes/${userId}?reponse=reopened`) : stop(opened.refusal);
  }
  const sent = await sendCode(ctx, userId, submission.value.channel, knock.context.ip);
  if (sent.ok) return redirect(`/hotline/comptes/${userId}?code=${sent.value.channel}`);
  return sent.refusal.kind === "missing" ? stop(sent.refusal) : refused(submission, sent.refusal);
}

export default function HotlineAccountPage() {
  return <HotlineAccount {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
