import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MyAnswers } from "#app/components/applications/my-answers.tsx";
import { askedPage } from "#app/domain/kit/asked-page.ts";
import { contextFor } from "#app/http/door.server.ts";
import { listMyApplications } from "#app/use-cases/applications/list-my-applications.server.ts";
import { readWithMyCoach } from "#app/use-cases/coaching/read-with-my-coach.server.ts";

export const handle = { section: "answers" };
export const meta: MetaFunction = () => [{ title: "Mes réponses · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const asked = new URL(knock.request.url).searchParams;
  const sent = asked.get("envoyee");
  const [answers, withCoach] = await Promise.all([listMyApplications(ctx), readWithMyCoach(ctx)]);
  return { answers, withCoach, sent, page: askedPage(asked), now: ctx.now };
}

export default function MyAnswersPage() {
  return <MyAnswers {...useLoaderData<typeof loader>()} />;
}
