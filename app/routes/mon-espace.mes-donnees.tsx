import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MyData } from "#app/components/profiles/my-data.tsx";
import { myDataRefusals } from "#app/domain/profiles/kept-data.ts";
import { correctDataSchema } from "#app/domain/profiles/my-data.schema.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { askCorrection } from "#app/use-cases/profiles/ask-correction.server.ts";
import { readMyLinks } from "#app/use-cases/profiles/read-my-links.server.ts";
import { readMyConsents } from "#app/use-cases/profiles/read-my-consents.server.ts";

export const handle = { section: "help" };
export const meta: MetaFunction = () => [{ title: "Mes données · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const { searchParams } = new URL(knock.request.url);
  const [consents, links] = await Promise.all([readMyConsents(ctx), readMyLinks(ctx)]);
  return { consents, links, asked: searchParams.has("demande"), tooMany: searchParams.has("trop") };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const submission = await readForm(knock.request, correctDataSchema);
  if (submission.status !== "success") return again(submission.reply());
  const done = await askCorrection(ctx);
  return done.ok ? redirect("/mon-espace/mes-donnees?demande=1") : refused(submission, done.refusal);
}

export default function MyDataPage() {
  const { tooMany, ...shown } = useLoaderData<typeof loader>();
  const said = Object.values(useActionData<typeof action>()?.lastResult.error ?? {}).flat().find((one) => one !== null);
  return <MyData {...shown} refusal={tooMany ? myDataRefusals["data.too-many"] : said} />;
}
