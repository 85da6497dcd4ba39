import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MyTellingPage } from "#app/components/notifications/my-telling-page.tsx";
import { myTellingSchema } from "#app/domain/notifications/telling.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { sessionToken } from "#app/http/session.server.ts";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";
import { chooseTelling } from "#app/use-cases/notifications/choose-telling.server.ts";
import { readTelling } from "#app/use-cases/notifications/read-telling.server.ts";
import { ringMyBrowser } from "#app/use-cases/notifications/ring-my-browser.server.ts";

export const handle = { section: "help", helpers: ["/push.js"] };
export const meta: MetaFunction = () => [{ title: "Comment vous prévenir · Passerelle" }];

const SAVED: Record<string, "choice" | "phone"> = { choix: "choice", telephone: "phone" };

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const telling = await readTelling(ctx, { id: ctx.actor.beneficiaryId });
  if (!telling.ok) stop(telling.refusal);
  const { helpPhone } = await readTerritory();
  return { telling: telling.value, helpPhone, saved: SAVED[new URL(knock.request.url).searchParams.get("fait") ?? ""] ?? null };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const submission = await readForm(knock.request, myTellingSchema);
  if (submission.status !== "success") return again(submission.reply());
  const { act, ...draft } = submission.value;
  const done = "endpoint" in draft ? await ringMyBrowser(ctx, draft, sessionToken(knock.request)) : await chooseTelling(ctx, { id: ctx.actor.beneficiaryId }, draft);
  if (!done.ok) return refused(submission, done.refusal);
  return redirect(`/mon-espace/prevenir?fait=${act === "ring" ? "telephone" : "choix"}`);
}

export default function MyTellingRoute() {
  return <MyTellingPage {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
