import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { StaffTellingPage } from "#app/components/notifications/staff-telling-page.tsx";
import { tellingSchema } from "#app/domain/notifications/telling.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { idParam } from "#app/http/id-param.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { chooseTelling } from "#app/use-cases/notifications/choose-telling.server.ts";
import { readTelling } from "#app/use-cases/notifications/read-telling.server.ts";

export const meta: MetaFunction = () => [{ title: "Ses messages · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "hotliner");
  const telling = await readTelling(ctx, { userId: idParam(knock, "userId") });
  if (!telling.ok) stop(telling.refusal);
  return { telling: telling.value, saved: new URL(knock.request.url).searchParams.has("fait") };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "hotliner");
  const userId = idParam(knock, "userId");
  const submission = await readForm(knock.request, tellingSchema);
  if (submission.status !== "success") return again(submission.reply());
  const chosen = await chooseTelling(ctx, { userId }, submission.value);
  if (chosen.ok) return redirect(`/hotline/comptes/${userId}/prevenir?fait=1`);
  return chosen.refusal.kind === "missing" ? stop(chosen.refusal) : refused(submission, chosen.refusal);
}

export default function CallerTellingRoute() {
  const { telling, saved } = useLoaderData<typeof loader>();
  return <StaffTellingPage telling={telling} saved={saved} back={{ href: `/hotline/comptes/${telling.userId}`, label: telling.firstName }} lastResult={useActionData<typeof action>()?.lastResult} />;
}
