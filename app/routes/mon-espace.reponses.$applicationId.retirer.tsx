import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { WithdrawForm } from "#app/components/applications/withdraw-form.tsx";
import { withdrawSchema } from "#app/domain/applications/application.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { listMyApplications } from "#app/use-cases/applications/list-my-applications.server.ts";
import { withdrawApplication } from "#app/use-cases/applications/withdraw-application.server.ts";
import { once } from "#app/use-cases/once.server.ts";

export const handle = { section: "answers" };
export const meta: MetaFunction = () => [{ title: "Retirer ma réponse · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const answer = (await listMyApplications(ctx)).find((one) => one.applicationId === knock.params["applicationId"]);
  if (!answer) stop({ kind: "missing", code: "application.missing" });
  return { answer };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const submission = await readForm(knock.request, withdrawSchema);
  if (submission.status !== "success") return again(submission.reply());
  const applicationId = knock.params["applicationId"] ?? "";
  const taken = await once(ctx, `withdraw:${applicationId}`, (hers) => withdrawApplication(hers, applicationId, submission.value));
  if (taken.ok) return redirect("/mon-espace/reponses");
  return taken.refusal.kind === "missing" ? stop(taken.refusal) : refused(submission, taken.refusal);
}

export default function WithdrawPage() {
  const { answer } = useLoaderData<typeof loader>();
  return <WithdrawForm title={answer.title} canWithdraw={answer.canWithdraw} lastResult={useActionData<typeof action>()?.lastResult} />;
}
