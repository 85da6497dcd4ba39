import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CvLineForm } from "#app/components/profiles/cv/line-form.tsx";
import { cvLineSchema } from "#app/domain/profiles/cv.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm } from "#app/http/forms.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { changeCvLine } from "#app/use-cases/profiles/change-cv-line.server.ts";
import { readMyCvLine } from "#app/use-cases/profiles/read-my-cv-line.server.ts";

export const handle = { section: "cv" };
export const meta: MetaFunction = () => [{ title: "Changer une ligne · Passerelle" }];

const keyOf = (request: Request) => new URL(request.url).searchParams.get("ligne") ?? "";

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const line = await readMyCvLine(ctx, keyOf(knock.request));
  return line.ok ? { line: line.value } : stop(line.refusal);
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const submission = await readForm(knock.request, cvLineSchema);
  if (submission.status !== "success") return again(submission.reply());
  const changed = await changeCvLine(ctx, keyOf(knock.request), submission.value);
  return changed.ok ? redirect("/mon-espace/cv/changer?fait=ligne") : stop(changed.refusal);
}

export default function CvLinePage() {
  return <CvLineForm line={useLoaderData<typeof loader>().line} lastResult={useActionData<typeof action>()?.lastResult} />;
}
