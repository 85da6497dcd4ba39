import { redirect, type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ProposalPage } from "#app/components/profiles/cv/proposal-page.tsx";
import { proposalAnswerSchema } from "#app/domain/profiles/cv-reading/proposal.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { idParam } from "#app/http/id-param.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { answerProposal, readMyCvReading } from "#app/use-cases/profiles/answer-proposal.server.ts";
import cvStyles from "#app/styles/cv.css?url";

export const handle = { section: "cv" };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: cvStyles }];
export const meta: MetaFunction = () => [{ title: "C’est juste ? · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const reading = await readMyCvReading(ctx, idParam(knock, "readingId"));
  if (!reading.ok) stop(reading.refusal);
  const { current, at, total, taken } = reading.value;
  return current === null ? redirect(`/mon-espace/cv?lu=${taken}`) : { current, at, total };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const submission = await readForm(knock.request, proposalAnswerSchema);
  if (submission.status !== "success") return again(submission.reply());
  const answered = await answerProposal(ctx, idParam(knock, "readingId"), submission.value);
  if (!answered.ok) return answered.refusal.kind === "missing" ? stop(answered.refusal) : refused(submission, answered.refusal);
  return redirect(answered.value.current === null ? `/mon-espace/cv?lu=${answered.value.taken}` : `/mon-espace/cv/importer/${answered.value.readingId}`);
}

export default function ProposalRoute() {
  return <ProposalPage {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
