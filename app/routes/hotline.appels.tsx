import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CallsPage } from "#app/components/hotline/calls-page.tsx";
import { callSchema } from "#app/domain/hotline/hotline.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { listCalls } from "#app/use-cases/hotline/list-calls.server.ts";
import { noteCall } from "#app/use-cases/hotline/note-call.server.ts";

export const meta: MetaFunction = () => [{ title: "Appels du jour · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "hotliner");
  const query = new URL(knock.request.url).searchParams;
  return { ...(await listCalls(ctx, query.get("jour"))), isNoted: query.has("note") };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "hotliner");
  const submission = await readForm(knock.request, callSchema);
  if (submission.status !== "success") return again(submission.reply());
  const noted = await noteCall(ctx, submission.value);
  return noted.ok ? redirect("/hotline/appels?note=1") : refused(submission, noted.refusal);
}

export default function CallsRoute() {
  return <CallsPage {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
