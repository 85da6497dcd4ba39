import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { TerritorySettingsForm } from "#app/components/admin/territory-settings-form.tsx";
import { territorySettingsSchema } from "#app/domain/access/territory-settings.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { readTerritorySettings } from "#app/use-cases/access/read-territory-settings.server.ts";
import { updateTerritorySettings } from "#app/use-cases/access/update-territory-settings.server.ts";

export const meta: MetaFunction = () => [{ title: "Réglages · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "admin");
  return { settings: await readTerritorySettings(ctx), wasSaved: new URL(knock.request.url).searchParams.get("fait") === "enregistre" };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "admin");
  const submission = await readForm(knock.request, territorySettingsSchema);
  if (submission.status !== "success") return again(submission.reply());
  const saved = await updateTerritorySettings(ctx, submission.value);
  return saved.ok ? redirect("/admin/reglages?fait=enregistre") : refused(submission, saved.refusal);
}

export default function AdminSettings() {
  return <TerritorySettingsForm {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.lastResult} />;
}
