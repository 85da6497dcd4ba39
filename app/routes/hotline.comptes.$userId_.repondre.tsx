import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DictatedAnswerPage } from "#app/components/hotline/dictated-answer-page.tsx";
import { dictatedAnswerSchema } from "#app/domain/hotline/hotline.schema.ts";
import { isId } from "#app/domain/kit/id.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { idParam } from "#app/http/id-param.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { dictateApplication, dictateNo, offersToAnswer } from "#app/use-cases/hotline/dictate-application.server.ts";

export const meta: MetaFunction = () => [{ title: "Répondre au téléphone · Passerelle" }];

const asked = (request: Request) => {
  const query = new URL(request.url).searchParams;
  return { words: (query.get("q") ?? "").slice(0, 120), offerId: query.get("offre") ?? "" };
};

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "hotliner");
  const { words, offerId } = asked(knock.request);
  const found = await offersToAnswer(ctx, idParam(knock, "userId"), words);
  if (!found.ok) stop(found.refusal);
  return { ...found.value, words, chosen: found.value.offers.find((offer) => offer.offerId === offerId) ?? null };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "hotliner");
  const userId = idParam(knock, "userId");
  const { offerId } = asked(knock.request);
  const submission = await readForm(knock.request, dictatedAnswerSchema);
  if (submission.status !== "success") return again(submission.reply());
  if (!isId(offerId)) return refused(submission, { kind: "missing", code: "offer.missing" });
  if (submission.value.said === "non") {
    const said = await dictateNo(ctx, userId, offerId, submission.value.reason);
    return said.ok ? redirect(`/hotline/comptes/${userId}?reponse=${said.value.toldCoach ? "no-told" : "no-kept"}`) : refused(submission, said.refusal);
  }
  const sent = await dictateApplication(ctx, userId, offerId, submission.value);
  return sent.ok ? redirect(`/hotline/comptes/${userId}?reponse=${sent.value.outcome}`) : refused(submission, sent.refusal);
}

export default function DictatedAnswerRoute() {
  return <DictatedAnswerPage {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
