import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { QuestionList } from "#app/components/profiles/questions/question-list.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { listQuestions } from "#app/use-cases/profiles/list-questions.server.ts";

export const meta: MetaFunction = () => [{ title: "Questions · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const beneficiaryId = knock.params["beneficiaryId"] ?? "";
  const read = await listQuestions(ctx, beneficiaryId);
  if (!read.ok) stop(read.refusal);
  return { beneficiaryId, list: read.value, isDone: new URL(knock.request.url).searchParams.has("fini") };
}

export default function CoachQuestionsPage() {
  const { beneficiaryId, list, isDone } = useLoaderData<typeof loader>();
  const person = `/coach/personnes/${beneficiaryId}`;
  return <QuestionList list={list} isDone={isDone} base={`${person}/questions`} asker="coach" back={person} />;
}
