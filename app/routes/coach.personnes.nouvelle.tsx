import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PersonForm } from "#app/components/accounts/person-form.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { readPersonForm } from "#app/http/person-form.server.ts";
import { createPerson } from "#app/use-cases/accounts/create-person.server.ts";
import { readNewPerson } from "#app/use-cases/accounts/read-new-person.server.ts";

export const meta: MetaFunction = () => [{ title: "Ajouter une personne · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  return readNewPerson(await contextFor(knock, "coach"));
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const read = await readPersonForm(knock.request, ctx);
  if (!read.ready) return read.answer;
  const created = await createPerson(ctx, read.input);
  return created.ok ? redirect(`/coach/personnes/${created.value.beneficiaryId}/carte?cree=1`) : read.refusedWith(created.refusal);
}

export default function NewPersonPage() {
  const answer = useActionData<typeof action>();
  return (
    <PersonForm
      {...useLoaderData<typeof loader>()}
      back={{ href: "/coach/personnes", label: "Mes personnes" }}
      lastResult={answer?.lastResult}
      communes={answer?.communes ?? null}
      similar={answer?.similar ?? []}
      hrefOf={({ beneficiaryId }) => beneficiaryId && `/coach/personnes/${beneficiaryId}`}
    />
  );
}
