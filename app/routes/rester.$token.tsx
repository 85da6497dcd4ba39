import { data, redirect, type ActionFunctionArgs, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PublicLayout } from "#app/components/layout/public-layout.tsx";
import { StayPage } from "#app/components/profiles/stay-page.tsx";
import { staySchema } from "#app/domain/profiles/my-data.schema.ts";
import { contextForAnyone } from "#app/http/door.server.ts";
import { again, readForm } from "#app/http/forms.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { sharedFormHeaders } from "#app/http/shared-link.server.ts";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";
import { openStay, stay } from "#app/use-cases/profiles/stay.server.ts";

export const meta: MetaFunction = () => [{ title: "Garder mon espace · Passerelle" }, { name: "robots", content: "noindex, nofollow" }];
export const headers: HeadersFunction = () => sharedFormHeaders;

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextForAnyone(knock);
  const opened = await openStay(ctx, knock.params["token"] ?? "");
  if (!opened.ok) stop(opened.refusal);
  return data({ ...opened.value, place: await readTerritory(), now: ctx.now }, { headers: sharedFormHeaders });
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextForAnyone(knock);
  const token = knock.params["token"] ?? "";
  const submission = await readForm(knock.request, staySchema);
  if (submission.status !== "success") return again(submission.reply());
  const stayed = await stay(ctx, token);
  return stayed.ok ? redirect(`/rester/${token}`) : stop(stayed.refusal);
}

export default function StayRoute() {
  const { place, ...shown } = useLoaderData<typeof loader>();
  return (
    <PublicLayout place={place}>
      <StayPage {...shown} helpPhone={place.helpPhone} />
    </PublicLayout>
  );
}
