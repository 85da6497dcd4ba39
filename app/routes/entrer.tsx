import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { EnterForm } from "#app/components/accounts/enter-form.tsx";
import { PublicLayout } from "#app/components/layout/public-layout.tsx";
import { HOME_OF } from "#app/domain/access/actor.ts";
import { enterWithCardSchema } from "#app/domain/accounts/card.schema.ts";
import { contextForAnyone } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { openSessionCookie, sessionToken } from "#app/http/session.server.ts";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";
import { endSession } from "#app/use-cases/accounts/end-session.server.ts";
import { enterWithCard } from "#app/use-cases/accounts/enter-with-card.server.ts";

export const meta: MetaFunction = () => [{ title: "Entrer avec ma carte · Passerelle" }, { name: "robots", content: "noindex" }];

/**
 * The address may hold a code: whatever the page asks for is told our host only, not the address.
 *
 * `no-referrer` would say less still, but then browsers send the form with `Origin: null`, which the guard refuses.
 */
export const headers = () => ({ "Referrer-Policy": "strict-origin" });

/** Nothing is looked up: a link only shows, and whether a code is good is told to those who press the button, who are counted. */
export async function loader(knock: LoaderFunctionArgs) {
  const { actor } = await contextForAnyone(knock);
  const home = actor.role === "nobody" || actor.role === "system" ? null : HOME_OF[actor.role];
  return { scanned: (new URL(knock.request.url).searchParams.get("c") ?? "").slice(0, 40), home, place: await readTerritory() };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextForAnyone(knock);
  const submission = await readForm(knock.request, enterWithCardSchema);
  if (submission.status !== "success") return again(submission.reply());
  const entered = await enterWithCard(ctx, submission.value.c, knock.context.ip);
  if (!entered.ok) return refused(submission, entered.refusal);
  // On a shared phone, whoever was signed in before is signed out: the cookie takes the place of theirs.
  const before = sessionToken(knock.request);
  if (before !== null) await endSession(ctx, before);
  const { token, role, seconds } = entered.value;
  return redirect(HOME_OF[role], { headers: { "Set-Cookie": openSessionCookie(token, seconds) } });
}

export default function EnterWithCardPage() {
  const { scanned, home, place } = useLoaderData<typeof loader>();
  return (
    <PublicLayout place={place}>
      <EnterForm lastResult={useActionData<typeof action>()?.lastResult} scanned={scanned} home={home} helpPhone={place.helpPhone} />
    </PublicLayout>
  );
}
