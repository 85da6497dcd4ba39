import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AllEntrustmentsPage } from "#app/components/referents/all-entrustments-page.tsx";
import { stopEntrustmentSchema } from "#app/domain/referents/entrustment.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { endEntrustment } from "#app/use-cases/referents/change-entrustment.server.ts";
import { listAllEntrustments, MOST_ENTRUSTMENTS } from "#app/use-cases/referents/list-all-entrustments.server.ts";

export const meta: MetaFunction = () => [{ title: "Accès confiés · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "admin");
  const asked = new URL(knock.request.url).searchParams;
  const words = (asked.get("q") ?? "").slice(0, 120);
  const accesses = await listAllEntrustments(ctx, words);
  return { accesses, words, isCut: accesses.length === MOST_ENTRUSTMENTS, isEnded: asked.has("fait"), now: ctx.now };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "admin");
  const submission = await readForm(knock.request, stopEntrustmentSchema);
  if (submission.status !== "success") return again(submission.reply());
  const ended = await endEntrustment(ctx, submission.value.beneficiaryId, submission.value.entrustmentId);
  return ended.ok ? redirect("/admin/acces-confies?fait=1") : refused(submission, ended.refusal);
}

export default function AllEntrustments() {
  return <AllEntrustmentsPage {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
