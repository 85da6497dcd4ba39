import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ReferralPage } from "#app/components/referents/referral-page.tsx";
import { decisionSchema } from "#app/domain/referents/referral.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { idParam } from "#app/http/id-param.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { decideReferral } from "#app/use-cases/referents/decide-referral.server.ts";
import { readReferral } from "#app/use-cases/referents/read-referrals.server.ts";

export const meta: MetaFunction = () => [{ title: "Une orientation · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const read = await readReferral(ctx, idParam(knock, "referralId"));
  if (!read.ok) stop(read.refusal);
  return { referral: read.value, now: ctx.now };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const referralId = idParam(knock, "referralId");
  const submission = await readForm(knock.request, decisionSchema);
  if (submission.status !== "success") return again(submission.reply());
  const decided = await decideReferral(ctx, referralId, submission.value);
  if (!decided.ok) return decided.refusal.kind === "missing" ? stop(decided.refusal) : refused(submission, decided.refusal);
  const { beneficiaryId } = decided.value;
  return redirect(beneficiaryId === null ? "/coach/orientations?refusee=1" : `/coach/personnes/${beneficiaryId}/referents?fait=accepte`);
}

export default function Referral() {
  return <ReferralPage {...useLoaderData<typeof loader>()} asksCoach={false} back={{ href: "/coach/orientations", label: "Orientations" }} lastResult={useActionData<typeof action>()?.lastResult} />;
}
