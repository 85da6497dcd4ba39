import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PublicLayout } from "#app/components/layout/public-layout.tsx";
import { EmployersPage } from "#app/components/public/employers-page.tsx";
import { readCallMeForm } from "#app/http/call-me-form.server.ts";
import { contextForAnyone } from "#app/http/door.server.ts";
import { formOpened } from "#app/http/not-a-robot.server.ts";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";
import { askForCall } from "#app/use-cases/organisations/ask-for-call.server.ts";
import { readEmployerFigures } from "#app/use-cases/organisations/read-employer-figures.server.ts";

export const meta: MetaFunction = () => [{ title: "Vous recrutez · Passerelle" }, { name: "description", content: "Dites-nous qui vous cherchez : nous trouvons, près de chez vous, qui peut venir." }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextForAnyone(knock);
  const place = await readTerritory();
  return { figures: await readEmployerFigures(ctx, place.id), place, opened: formOpened(ctx.now), isAsked: new URL(knock.request.url).searchParams.has("note") };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextForAnyone(knock);
  const read = await readCallMeForm(knock.request, ctx);
  if (!read.ready) return read.answer;
  const asked = await askForCall(ctx, (await readTerritory()).id, read.input, knock.context.ip);
  return asked.ok ? redirect("/employeurs?note=1") : read.refusedWith(asked.refusal);
}

export default function Employers() {
  const { place, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <PublicLayout place={place}>
      <EmployersPage {...page} place={place} lastResult={answer?.lastResult} communes={answer?.communes.found ?? []} />
    </PublicLayout>
  );
}
