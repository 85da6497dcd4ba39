import { redirect, type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MyLettersPage } from "#app/components/letters/my-letters-page.tsx";
import { letterSchema } from "#app/domain/letters/letter.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";
import { readMyCoach } from "#app/use-cases/coaching/read-my-coach.server.ts";
import lettersStyles from "#app/styles/letters.css?url";
import { openLetters } from "#app/use-cases/letters/open-letters.server.ts";
import { writeLetter } from "#app/use-cases/letters/write-letter.server.ts";
import { once } from "#app/use-cases/once.server.ts";

export const handle = { section: "answers" };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: lettersStyles }];
export const meta: MetaFunction = () => [{ title: "Messages · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const asked = new URL(knock.request.url).searchParams;
  const [letters, coach, place] = await Promise.all([openLetters(ctx, ctx.actor.beneficiaryId, asked.has("tout") ? "all" : "last"), readMyCoach(ctx), readTerritory()]);
  return { ...letters, coachName: coach?.firstName ?? null, helpPhone: place.helpPhone, isSent: asked.has("envoye"), now: ctx.now };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const submission = await readForm(knock.request, letterSchema);
  if (submission.status !== "success") return again(submission.reply());
  const written = await once(ctx, "write-letter", (hers) => writeLetter(hers, hers.actor.beneficiaryId, submission.value));
  return written.ok ? redirect("/mon-espace/messages?envoye=1#dernier") : refused(submission, written.refusal);
}

export default function MessagesPage() {
  return <MyLettersPage {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
