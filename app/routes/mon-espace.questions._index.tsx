import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { QuestionList } from "#app/components/profiles/questions/question-list.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { formOf } from "#app/http/forms.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { listQuestions } from "#app/use-cases/profiles/list-questions.server.ts";
import { putOffQuestions } from "#app/use-cases/profiles/put-off-questions.server.ts";

export const handle = { section: "cv" };
export const meta: MetaFunction = () => [{ title: "Faisons connaissance · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const read = await listQuestions(ctx, ctx.actor.beneficiaryId);
  if (!read.ok) stop(read.refusal);
  return { list: read.value, isDone: new URL(knock.request.url).searchParams.has("fini") };
}

/** « Plus tard »: the only act of this page. */
export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  await formOf(knock.request);
  await putOffQuestions(ctx, ctx.actor.beneficiaryId);
  return redirect("/mon-espace");
}

export default function QuestionsPage() {
  const { list, isDone } = useLoaderData<typeof loader>();
  return <QuestionList list={list} isDone={isDone} base="/mon-espace/questions" asker="person" back="/mon-espace" />;
}
