import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PersonReferents } from "#app/components/referents/person-referents.tsx";
import { entrustmentActSchema, entrustSchema } from "#app/domain/referents/entrustment.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, formOf, readForm, refused } from "#app/http/forms.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { noteFileRead } from "#app/use-cases/audit/note-file-read.server.ts";
import { findMyPerson } from "#app/use-cases/coaching/find-my-person.server.ts";
import { endEntrustment, extendEntrustment } from "#app/use-cases/referents/change-entrustment.server.ts";
import { entrustPerson } from "#app/use-cases/referents/entrust-person.server.ts";
import { listEntrustmentsOf, listReferents } from "#app/use-cases/referents/list-entrustments.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Référents de ${data ? data.person.firstName : "la personne"} · Passerelle` }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const mine = await findMyPerson(ctx, knock.params["beneficiaryId"] ?? "");
  if (!mine.ok) stop(mine.refusal);
  await noteFileRead(ctx, mine.value.beneficiaryId);
  const [accesses, referents] = await Promise.all([listEntrustmentsOf(ctx, mine.value.beneficiaryId), listReferents(ctx)]);
  return { person: mine.value, accesses, referents, done: new URL(knock.request.url).searchParams.get("fait"), now: ctx.now };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const mine = await findMyPerson(ctx, knock.params["beneficiaryId"] ?? "");
  if (!mine.ok) stop(mine.refusal);
  const { beneficiaryId } = mine.value;
  const back = (done: string) => redirect(`/coach/personnes/${beneficiaryId}/referents?fait=${done}`);
  const isAct = (await formOf(knock.request.clone())).has("act");
  if (isAct) {
    const submission = await readForm(knock.request, entrustmentActSchema);
    if (submission.status !== "success") return again(submission.reply());
    const { act, entrustmentId } = submission.value;
    const changed = act === "extend" ? await extendEntrustment(ctx, beneficiaryId, entrustmentId) : await endEntrustment(ctx, beneficiaryId, entrustmentId);
    return changed.ok ? back(act) : refused(submission, changed.refusal);
  }
  const submission = await readForm(knock.request, entrustSchema);
  if (submission.status !== "success") return again(submission.reply());
  const given = await entrustPerson(ctx, beneficiaryId, submission.value);
  return given.ok ? back("give") : refused(submission, given.refusal);
}

export default function PersonReferentsRoute() {
  return <PersonReferents {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
