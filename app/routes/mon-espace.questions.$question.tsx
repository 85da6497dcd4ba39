import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { QuestionPage } from "#app/components/profiles/questions/question-page.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { showQuestion, takeAnswer } from "#app/http/questions.server.ts";

const BASE = "/mon-espace/questions";

export const handle = { section: "cv", helpers: ["/reach-map.js"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.view.question.title ?? "Question"} · Passerelle` }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  return { view: await showQuestion(ctx, ctx.actor.beneficiaryId, knock.params["question"] ?? "", knock.request) };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  return takeAnswer(ctx, ctx.actor.beneficiaryId, knock.params["question"] ?? "", BASE, knock.request);
}

export default function OneQuestionPage() {
  const { view } = useLoaderData<typeof loader>();
  return <QuestionPage view={view} base={BASE} asker="person" lastResult={useActionData<typeof action>()?.lastResult} />;
}
