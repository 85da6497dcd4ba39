import { data, redirect, type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CvImportForm } from "#app/components/profiles/cv/import-form.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { statusOf } from "#app/http/refusals.server.ts";
import { sentenceOf } from "#app/http/sentences.ts";
import { uploadOf } from "#app/http/upload.server.ts";
import { findMyCvReading } from "#app/use-cases/profiles/answer-proposal.server.ts";
import { MOST_CV_BYTES, readOldCv } from "#app/use-cases/profiles/read-old-cv.server.ts";
import cvStyles from "#app/styles/cv.css?url";

export const handle = { section: "cv" };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: cvStyles }];
export const meta: MetaFunction = () => [{ title: "Lire mon ancien CV · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  return { waiting: await findMyCvReading(ctx) };
}

const again = (code: string, status: number) => data({ lastResult: { error: { cv: [sentenceOf(code)] } } }, { status });

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const bytes = await uploadOf(knock.request, "cv", MOST_CV_BYTES);
  if (bytes === null) return again("cv-file.too-large", 413);
  const read = await readOldCv(ctx, bytes);
  return read.ok ? redirect(`/mon-espace/cv/importer/${read.value.readingId}`) : again(read.refusal.code, statusOf(read.refusal));
}

export default function CvImportPage() {
  return <CvImportForm {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
