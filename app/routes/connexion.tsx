import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SignInForm } from "#app/components/accounts/sign-in-form.tsx";
import { PublicLayout } from "#app/components/layout/public-layout.tsx";
import { HOME_OF } from "#app/domain/access/actor.ts";
import { askCodeSchema } from "#app/domain/accounts/sign-in.schema.ts";
import { contextForAnyone } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { safeReturn } from "#app/http/safe-return.ts";
import { requestCode } from "#app/use-cases/accounts/request-code.server.ts";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";

export const meta: MetaFunction = () => [{ title: "Entrer · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const { actor } = await contextForAnyone(knock);
  const retour = safeReturn(new URL(knock.request.url).searchParams.get("retour"), "");
  const home = actor.role === "nobody" || actor.role === "system" ? null : HOME_OF[actor.role];
  return { retour, home, place: await readTerritory() };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextForAnyone(knock);
  const submission = await readForm(knock.request, askCodeSchema);
  if (submission.status !== "success") return again(submission.reply());
  const asked = await requestCode(ctx, submission.value.adresse, knock.context.ip);
  if (!asked.ok) return refused(submission, asked.refusal);
  const next = new URLSearchParams({ essai: asked.value.attemptId });
  const retour = safeReturn(submission.value.retour, "");
  if (retour) next.set("retour", retour);
  return redirect(`/connexion/code?${next}`);
}

export default function SignInPage() {
  const { retour, home, place } = useLoaderData<typeof loader>();
  return (
    <PublicLayout place={place}>
      <SignInForm lastResult={useActionData<typeof action>()?.lastResult} retour={retour} home={home} helpPhone={place.helpPhone} />
    </PublicLayout>
  );
}
