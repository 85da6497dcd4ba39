import { redirect, type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PersonLettersPage } from "#app/components/letters/person-letters-page.tsx";
import { letterSchema } from "#app/domain/letters/letter.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { findMyPerson } from "#app/use-cases/coaching/find-my-person.server.ts";
import lettersStyles from "#app/styles/letters.css?url";
import { openLetters } from "#app/use-cases/letters/open-letters.server.ts";
import { writeLetter } from "#app/use-cases/letters/write-letter.server.ts";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: lettersStyles }];
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Messages avec ${data ? data.person.firstName : "une personne"} · Passerelle` }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const mine = await findMyPerson(ctx, knock.params["beneficiaryId"] ?? "");
  if (!mine.ok) stop(mine.refusal);
  const asked = new URL(knock.request.url).searchParams;
  const letters = await openLetters(ctx, mine.value.beneficiaryId, asked.has("tout") ? "all" : "last");
  return { person: mine.value, ...letters, isSent: asked.has("envoye"), now: ctx.now };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const mine = await findMyPerson(ctx, knock.params["beneficiaryId"] ?? "");
  if (!mine.ok) stop(mine.refusal);
  const submission = await readForm(knock.request, letterSchema);
  if (submission.status !== "success") return again(submission.reply());
  const written = await writeLetter(ctx, mine.value.beneficiaryId, submission.value);
  return written.ok ? redirect(`/coach/personnes/${mine.value.beneficiaryId}/messages?envoye=1#dernier`) : refused(submission, written.refusal);
}

export default function PersonMessagesPage() {
  return <PersonLettersPage {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
