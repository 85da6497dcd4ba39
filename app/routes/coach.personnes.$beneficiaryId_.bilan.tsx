import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { BilanPage } from "#app/components/freins/bilan-page.tsx";
import { bilanFormSchema } from "#app/domain/freins/frein.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { noteFileRead } from "#app/use-cases/audit/note-file-read.server.ts";
import { findMyPerson } from "#app/use-cases/coaching/find-my-person.server.ts";
import { readBilans } from "#app/use-cases/freins/read-bilans.server.ts";
import { saveBilan } from "#app/use-cases/freins/save-bilan.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Bilan de ${data ? data.person.firstName : "la personne"} · Passerelle` }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const mine = await findMyPerson(ctx, knock.params["beneficiaryId"] ?? "");
  if (!mine.ok) stop(mine.refusal);
  await noteFileRead(ctx, mine.value.beneficiaryId);
  const isSaved = new URL(knock.request.url).searchParams.get("fait") === "1";
  return { person: mine.value, bilans: await readBilans(ctx, mine.value.beneficiaryId), isSaved, now: ctx.now };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const mine = await findMyPerson(ctx, knock.params["beneficiaryId"] ?? "");
  if (!mine.ok) stop(mine.refusal);
  const submission = await readForm(knock.request, bilanFormSchema);
  if (submission.status !== "success") return again(submission.reply());
  const saved = await saveBilan(ctx, mine.value.beneficiaryId, submission.value);
  return saved.ok ? redirect(`/coach/personnes/${mine.value.beneficiaryId}/bilan?fait=1`) : refused(submission, saved.refusal);
}

export default function BilanRoute() {
  return <BilanPage {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
