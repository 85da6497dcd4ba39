import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { StaffTellingPage } from "#app/components/notifications/staff-telling-page.tsx";
import { tellingSchema } from "#app/domain/notifications/telling.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { idParam } from "#app/http/id-param.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { findMyPerson } from "#app/use-cases/coaching/find-my-person.server.ts";
import { chooseTelling } from "#app/use-cases/notifications/choose-telling.server.ts";
import { readTelling } from "#app/use-cases/notifications/read-telling.server.ts";

export const meta: MetaFunction = () => [{ title: "Ses messages · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const telling = await readTelling(ctx, { id: idParam(knock, "beneficiaryId") });
  if (!telling.ok) stop(telling.refusal);
  return { telling: telling.value, saved: new URL(knock.request.url).searchParams.has("fait") };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const id = idParam(knock, "beneficiaryId");
  const found = await findMyPerson(ctx, id);
  if (!found.ok) stop(found.refusal);
  const submission = await readForm(knock.request, tellingSchema);
  if (submission.status !== "success") return again(submission.reply());
  const chosen = await chooseTelling(ctx, { id }, submission.value);
  return chosen.ok ? redirect(`/coach/personnes/${id}/prevenir?fait=1`) : refused(submission, chosen.refusal);
}

export default function PersonTellingRoute() {
  const { telling, saved } = useLoaderData<typeof loader>();
  return <StaffTellingPage telling={telling} saved={saved} back={{ href: `/coach/personnes/${telling.beneficiaryId}`, label: telling.firstName }} lastResult={useActionData<typeof action>()?.lastResult} />;
}
