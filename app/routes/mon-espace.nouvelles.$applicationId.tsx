import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MyNewsPage } from "#app/components/check-ins/my-news-page.tsx";
import { linkAnswerSchema } from "#app/domain/check-ins/check-in.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { idParam } from "#app/http/id-param.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";
import { giveMyNews, readMyNews } from "#app/use-cases/check-ins/my-news.server.ts";

export const handle = { section: "answers" };
export const meta: MetaFunction = () => [{ title: "Comment ça se passe ? · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const news = await readMyNews(ctx, idParam(knock, "applicationId"));
  return news.ok ? { ...news.value, helpPhone: (await readTerritory()).helpPhone } : stop(news.refusal);
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const applicationId = idParam(knock, "applicationId");
  const submission = await readForm(knock.request, linkAnswerSchema);
  if (submission.status !== "success") return again(submission.reply());
  const given = await giveMyNews(ctx, applicationId, submission.value);
  if (given.ok) return redirect(`/mon-espace/nouvelles/${applicationId}`);
  return given.refusal.kind === "missing" ? stop(given.refusal) : refused(submission, given.refusal);
}

export default function MyNewsRoute() {
  return <MyNewsPage {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
