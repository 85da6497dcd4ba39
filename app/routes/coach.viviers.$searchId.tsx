import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { VivierPage } from "#app/components/vivier/vivier-page.tsx";
import { vivierActSchema } from "#app/domain/vivier/vivier.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm } from "#app/http/forms.server.ts";
import { idParam } from "#app/http/id-param.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { dropVivier, markVivierSeen } from "#app/use-cases/vivier/keep-vivier.server.ts";
import { readVivier } from "#app/use-cases/vivier/read-viviers.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.vivier.name ?? "Vivier"} · Passerelle` }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const vivier = await readVivier(ctx, idParam(knock, "searchId"));
  if (!vivier.ok) stop(vivier.refusal);
  return { vivier: vivier.value, now: ctx.now };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const searchId = idParam(knock, "searchId");
  const submission = await readForm(knock.request, vivierActSchema);
  if (submission.status !== "success") return again(submission.reply());
  const isDropped = submission.value.act === "supprimer";
  const done = isDropped ? await dropVivier(ctx, searchId) : await markVivierSeen(ctx, searchId);
  return done.ok ? redirect(isDropped ? "/coach/viviers" : `/coach/viviers/${searchId}`) : stop(done.refusal);
}

export default function CoachVivier() {
  return <VivierPage {...useLoaderData<typeof loader>()} />;
}
