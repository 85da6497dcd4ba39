import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addedThings, addTitles, CvAddForm } from "#app/components/profiles/cv/add-form.tsx";
import { cvAdditionSchema } from "#app/domain/profiles/cv.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { addToCv } from "#app/use-cases/profiles/add-to-cv.server.ts";

export const handle = { section: "cv" };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data ? addTitles[data.what] : "Mon CV"} · Passerelle` }];

const whatOf = (name: string | undefined) => addedThings.find((one) => one === name) ?? stop({ kind: "missing", code: "cv.no-such-part" });

export async function loader(knock: LoaderFunctionArgs) {
  await contextFor(knock, "beneficiary");
  return { what: whatOf(knock.params["what"]) };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const submission = await readForm(knock.request, cvAdditionSchema(whatOf(knock.params["what"])));
  if (submission.status !== "success") return again(submission.reply());
  const added = await addToCv(ctx, submission.value);
  if (!added.ok) return refused(submission, added.refusal);
  const { romeCode, isOnCv } = added.value;
  return redirect(romeCode === null ? `/mon-espace/cv/changer?fait=${isOnCv ? "ajout" : "vie"}` : `/mon-espace/cv/savoir-faire?metier=${romeCode}`);
}

export default function CvAddPage() {
  return <CvAddForm {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
