import { data, redirect, type ActionFunctionArgs, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { GiveNews } from "#app/components/check-ins/give-news.tsx";
import { PublicLayout } from "#app/components/layout/public-layout.tsx";
import { linkAnswerSchema } from "#app/domain/check-ins/check-in.schema.ts";
import { contextForAnyone } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { sharedFormHeaders } from "#app/http/shared-link.server.ts";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";
import { answerCheckIn } from "#app/use-cases/check-ins/answer-check-in.server.ts";
import { openCheckIn } from "#app/use-cases/check-ins/open-check-in.server.ts";

export const meta: MetaFunction = () => [{ title: "Donner des nouvelles · Passerelle" }, { name: "robots", content: "noindex, nofollow" }];
export const headers: HeadersFunction = () => sharedFormHeaders;

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextForAnyone(knock);
  const opened = await openCheckIn(ctx, knock.params["token"] ?? "", knock.context.ip);
  if (!opened.ok) stop(opened.refusal);
  const { checkInId: _, ...asked } = opened.value;
  return data({ asked, place: await readTerritory() }, { headers: sharedFormHeaders });
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextForAnyone(knock);
  const token = knock.params["token"] ?? "";
  const submission = await readForm(knock.request, linkAnswerSchema);
  if (submission.status !== "success") return again(submission.reply());
  const answered = await answerCheckIn(ctx, token, knock.context.ip, submission.value);
  if (answered.ok) return redirect(`/nouvelles/${token}`);
  return answered.refusal.kind === "conflict" ? refused(submission, answered.refusal) : stop(answered.refusal);
}

export default function GiveNewsPage() {
  const { asked, place } = useLoaderData<typeof loader>();
  return (
    <PublicLayout place={place}>
      <GiveNews {...asked} helpPhone={place.helpPhone} lastResult={useActionData<typeof action>()?.lastResult} />
    </PublicLayout>
  );
}
