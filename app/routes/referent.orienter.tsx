import { parseWithZod } from "@conform-to/zod/v4";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ReferralForm } from "#app/components/referents/referral-form.tsx";
import { referralSchema } from "#app/domain/referents/referral.schema.ts";
import { readCommuneWords, withChoices } from "#app/http/commune-words.server.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, formOf, refused } from "#app/http/forms.server.ts";
import { listCommuneNames } from "#app/use-cases/offers/list-commune-names.server.ts";
import { sendReferral } from "#app/use-cases/referents/send-referral.server.ts";

export const meta: MetaFunction = () => [{ title: "Orienter une personne · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  return { places: await listCommuneNames(await contextFor(knock, "referent")) };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "referent");
  const form = await formOf(knock.request);
  const communes = await readCommuneWords(form, ctx);
  const submission = parseWithZod(form, { schema: referralSchema });
  if (submission.status !== "success") return withChoices(again(submission.reply()), communes, []);
  const sent = await sendReferral(ctx, submission.value);
  return sent.ok ? redirect("/referent?envoyee=1") : withChoices(refused(submission, sent.refusal), communes, []);
}

export default function Refer() {
  const answer = useActionData<typeof action>();
  return <ReferralForm {...useLoaderData<typeof loader>()} communes={answer?.communes ?? null} lastResult={answer?.lastResult} />;
}
