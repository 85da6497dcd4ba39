import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { WhoLooked } from "#app/components/profiles/who-looked.tsx";
import { opposeSchema } from "#app/domain/referents/entrustment.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { opposeEntrustment } from "#app/use-cases/referents/change-entrustment.server.ts";
import { listMyEntrustments } from "#app/use-cases/referents/list-entrustments.server.ts";
import { whoLookedAtMyFile } from "#app/use-cases/profiles/who-looked-at-my-file.server.ts";

export const handle = { section: "help" };
export const meta: MetaFunction = () => [{ title: "Qui a regardé mon dossier · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const [lines, accesses] = await Promise.all([whoLookedAtMyFile(ctx), listMyEntrustments(ctx)]);
  return { lines, accesses, isEnded: new URL(knock.request.url).searchParams.has("arrete"), now: ctx.now };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const submission = await readForm(knock.request, opposeSchema);
  if (submission.status !== "success") return again(submission.reply());
  const ended = await opposeEntrustment(ctx, submission.value.entrustmentId);
  return ended.ok ? redirect("/mon-espace/dossier?arrete=1") : refused(submission, ended.refusal);
}

export default function WhoLookedPage() {
  return <WhoLooked {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
