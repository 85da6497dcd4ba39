import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ChasesPage } from "#app/components/hotline/chases-page.tsx";
import { chaseSchema } from "#app/domain/hotline/hotline.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { listCallsAsked } from "#app/use-cases/hotline/list-calls-asked.server.ts";
import { listChases } from "#app/use-cases/hotline/list-chases.server.ts";
import { noteCall } from "#app/use-cases/hotline/note-call.server.ts";

export const meta: MetaFunction = () => [{ title: "Employeurs à relancer · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "hotliner");
  const [chases, asked] = await Promise.all([listChases(ctx), listCallsAsked(ctx)]);
  return { chases, asked, now: ctx.now };
}

/** Noting a chase; who answered is led to his applications, to write down what he said. */
export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "hotliner");
  const submission = await readForm(knock.request, chaseSchema);
  if (submission.status !== "success") return again(submission.reply());
  const { organisationId, motive, outcome, line } = submission.value;
  const noted = await noteCall(ctx, { userId: null, organisationId, motive, outcome, line });
  if (!noted.ok) return refused(submission, noted.refusal);
  return redirect(outcome === "regle" && motive === "relance" ? `/hotline/organisations/${organisationId}?relance=1` : "/hotline/relances");
}

export default function ChasesRoute() {
  return <ChasesPage {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
