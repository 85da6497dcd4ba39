import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CvTopForm, topParts, topTitles } from "#app/components/profiles/cv/top-form.tsx";
import { cvTopSchema } from "#app/domain/profiles/cv.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { changeCvTop } from "#app/use-cases/profiles/change-cv-top.server.ts";
import { readMyCv } from "#app/use-cases/profiles/read-my-cv.server.ts";

export const handle = { section: "cv" };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data ? topTitles[data.part] : "Mon CV"} · Passerelle` }];

const partOf = (name: string | undefined) => topParts.find((part) => part === name) ?? stop({ kind: "missing", code: "cv.no-such-part" });

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const { cv, lines, choices, has } = await readMyCv(ctx);
  const usual = lines.find(({ section, isHidden }) => section === "project" && !isHidden)?.words ?? "";
  return { part: partOf(knock.params["part"]), choices, about: cv.about, usual, has };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const submission = await readForm(knock.request, cvTopSchema(partOf(knock.params["part"])));
  if (submission.status !== "success") return again(submission.reply());
  const changed = await changeCvTop(ctx, submission.value);
  return changed.ok ? redirect("/mon-espace/cv/changer?fait=haut") : refused(submission, changed.refusal);
}

export default function CvTopPage() {
  return <CvTopForm {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
