import { parseWithZod } from "@conform-to/zod/v4";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CompleteOfferPage } from "#app/components/coach/complete-offer-page.tsx";
import { askingSchema, clauseWorkSchema, restSchema } from "#app/domain/offers/intake/rest.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, formOf, refused } from "#app/http/forms.server.ts";
import { idParam } from "#app/http/id-param.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { askEmployer } from "#app/use-cases/offers/intake/ask-employer.server.ts";
import { completeOffer } from "#app/use-cases/offers/intake/complete-offer.server.ts";
import { noteClauseWork } from "#app/use-cases/offers/intake/note-clause-work.server.ts";
import { readOfferToComplete } from "#app/use-cases/offers/intake/read-offer-to-complete.server.ts";

export const meta: MetaFunction = () => [{ title: "Compléter une offre · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const read = await readOfferToComplete(ctx, idParam(knock, "offerId"));
  if (!read.ok) stop(read.refusal);
  const done = new URL(knock.request.url).searchParams.get("fait");
  return { ...read.value, done, now: ctx.now };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const offerId = idParam(knock, "offerId");
  const form = await formOf(knock.request);
  const act = form.get("act");
  const ask = parseWithZod(form, { schema: askingSchema });
  const work = parseWithZod(form, { schema: clauseWorkSchema });
  const rest = parseWithZod(form, { schema: restSchema });
  const [submission, acted] =
    act === "demander" ? [ask, ask.status === "success" ? await askEmployer(ctx, offerId, ask.value) : null]
    : act === "clause" ? [work, work.status === "success" ? await noteClauseWork(ctx, offerId, work.value) : null]
    : [rest, rest.status === "success" ? await completeOffer(ctx, offerId, rest.value) : null];
  if (acted === null) return again(submission.reply() as Parameters<typeof again>[0]);
  if (acted.ok) return redirect(`/coach/offres/${offerId}/completer?fait=${act === "demander" || act === "clause" ? act : "repondre"}`);
  return acted.refusal.kind === "missing" ? stop(acted.refusal) : refused(submission as Parameters<typeof refused>[0], acted.refusal);
}

export default function CompleteOfferRoute() {
  return <CompleteOfferPage {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
