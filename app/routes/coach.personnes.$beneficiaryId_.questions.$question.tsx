import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { QuestionPage } from "#app/components/profiles/questions/question-page.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { showQuestion, takeAnswer } from "#app/http/questions.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { findMyPerson } from "#app/use-cases/coaching/find-my-person.server.ts";

export const handle = { helpers: ["/reach-map.js"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.view.question.title ?? "Question"} · Passerelle` }];

const baseOf = (beneficiaryId: string) => `/coach/personnes/${beneficiaryId}/questions`;

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const beneficiaryId = knock.params["beneficiaryId"] ?? "";
  return { base: baseOf(beneficiaryId), view: await showQuestion(ctx, beneficiaryId, knock.params["question"] ?? "", knock.request) };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const beneficiaryId = knock.params["beneficiaryId"] ?? "";
  const mine = await findMyPerson(ctx, beneficiaryId);
  if (!mine.ok) stop(mine.refusal);
  return takeAnswer(ctx, beneficiaryId, knock.params["question"] ?? "", baseOf(beneficiaryId), knock.request);
}

export default function CoachQuestionPage() {
  const { base, view } = useLoaderData<typeof loader>();
  return <QuestionPage view={view} base={base} asker="coach" lastResult={useActionData<typeof action>()?.lastResult} />;
}
