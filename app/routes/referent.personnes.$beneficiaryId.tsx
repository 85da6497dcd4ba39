import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EntrustedPersonPage } from "#app/components/referents/entrusted-person-page.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { idParam } from "#app/http/id-param.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { readEntrustedPerson } from "#app/use-cases/referents/read-entrusted-person.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data ? data.person.firstName : "Personne"} · Passerelle` }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "referent");
  const read = await readEntrustedPerson(ctx, idParam(knock, "beneficiaryId"));
  if (!read.ok) stop(read.refusal);
  return { person: read.value, now: ctx.now };
}

export default function EntrustedPerson() {
  return <EntrustedPersonPage {...useLoaderData<typeof loader>()} />;
}
