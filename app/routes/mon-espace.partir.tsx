import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LeavePage } from "#app/components/profiles/leave-page.tsx";
import { leaveSchema } from "#app/domain/profiles/my-data.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm } from "#app/http/forms.server.ts";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";
import { leave } from "#app/use-cases/profiles/leave.server.ts";

export const handle = { section: "help" };
export const meta: MetaFunction = () => [{ title: "Je veux partir · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  await contextFor(knock, "beneficiary");
  return { place: await readTerritory() };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const submission = await readForm(knock.request, leaveSchema);
  if (submission.status !== "success") return again(submission.reply());
  await leave(ctx);
  return redirect("/vos-donnees?parti=1");
}

export default function LeaveRoute() {
  return <LeavePage helpPhone={useLoaderData<typeof loader>().place.helpPhone} />;
}
