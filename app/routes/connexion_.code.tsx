import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SignInCodeForm } from "#app/components/accounts/sign-in-code-form.tsx";
import { PublicLayout } from "#app/components/layout/public-layout.tsx";
import { HOME_OF } from "#app/domain/access/actor.ts";
import { giveCodeSchema } from "#app/domain/accounts/sign-in.schema.ts";
import { contextForAnyone } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { safeReturn } from "#app/http/safe-return.ts";
import { openSessionCookie } from "#app/http/session.server.ts";
import { verifyCode } from "#app/use-cases/accounts/verify-code.server.ts";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";

export const meta: MetaFunction = () => [{ title: "Votre code · Passerelle" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  return { essai: asked.get("essai") ?? "", retour: safeReturn(asked.get("retour"), ""), place: await readTerritory() };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextForAnyone(knock);
  const submission = await readForm(knock.request, giveCodeSchema);
  if (submission.status !== "success") return again(submission.reply());
  const { essai, code, retour } = submission.value;
  const opened = await verifyCode(ctx, essai, code, knock.context.ip);
  if (!opened.ok) return refused(submission, opened.refusal);
  const { token, role, seconds } = opened.value;
  return redirect(safeReturn(retour, HOME_OF[role]), { headers: { "Set-Cookie": openSessionCookie(token, seconds) } });
}

export default function SignInCodePage() {
  const { essai, retour, place } = useLoaderData<typeof loader>();
  return (
    <PublicLayout place={place}>
      <SignInCodeForm lastResult={useActionData<typeof action>()?.lastResult} essai={essai} retour={retour} helpPhone={place.helpPhone} />
    </PublicLayout>
  );
}
