import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AidForm } from "#app/components/admin/aid-form.tsx";
import { readAidForm } from "#app/http/aid-form.server.ts";
import { contextFor } from "#app/http/door.server.ts";
import { addAid } from "#app/use-cases/matching/add-aid.server.ts";
import { listCommuneNames } from "#app/use-cases/offers/list-commune-names.server.ts";

export const meta: MetaFunction = () => [{ title: "Ajouter une aide · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "admin");
  return { places: await listCommuneNames(ctx) };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "admin");
  const read = await readAidForm(knock.request, ctx);
  if (!read.ready) return read.answer;
  const added = await addAid(ctx, read.input);
  return added.ok ? redirect("/admin/aides?fait=ajoutee") : read.refusedWith(added.refusal);
}

export default function NewAid() {
  const answer = useActionData<typeof action>();
  return <AidForm aid={null} {...useLoaderData<typeof loader>()} lastResult={answer?.lastResult} communes={answer?.communes ?? null} />;
}
