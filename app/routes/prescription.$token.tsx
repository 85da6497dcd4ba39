import { data, redirect, type ActionFunctionArgs, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { OperatorPage } from "#app/components/actions/operator-page.tsx";
import { PublicLayout } from "#app/components/layout/public-layout.tsx";
import { prescriptionMoveSchema } from "#app/domain/actions/prescription.schema.ts";
import { contextForAnyone } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { isLook, sharedFormHeaders } from "#app/http/shared-link.server.ts";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";
import { answerPrescription, openPrescription } from "#app/use-cases/actions/answer-prescription.server.ts";

export const meta: MetaFunction = () => [{ title: "Une personne vous est adressée · Passerelle" }, { name: "robots", content: "noindex, nofollow" }];
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextForAnyone(knock);
  const opened = await openPrescription(ctx, knock.params["token"] ?? "", { ip: knock.context.ip, isLook: isLook(knock.request) });
  if (!opened.ok) stop(opened.refusal);
  const isAnswered = new URL(knock.request.url).searchParams.get("repondu") === "1";
  return data({ prescription: opened.value, place: await readTerritory(), isAnswered, now: ctx.now }, { headers: sharedFormHeaders });
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextForAnyone(knock);
  const token = knock.params["token"] ?? "";
  const submission = await readForm(knock.request, prescriptionMoveSchema);
  if (submission.status !== "success") return again(submission.reply());
  const answered = await answerPrescription(ctx, token, submission.value);
  if (answered.ok) return redirect(`/prescription/${token}?repondu=1`);
  return answered.refusal.kind === "missing" ? stop(answered.refusal) : refused(submission, answered.refusal);
}

export default function OperatorRoute() {
  const { place, ...shown } = useLoaderData<typeof loader>();
  return (
    <PublicLayout place={place}>
      <OperatorPage {...shown} helpPhone={place.helpPhone} lastResult={useActionData<typeof action>()?.lastResult} />
    </PublicLayout>
  );
}
