import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ReferentHomePage } from "#app/components/referents/referent-home-page.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { readReferentHome } from "#app/use-cases/referents/read-referent-home.server.ts";

export const meta: MetaFunction = () => [{ title: "Personnes confiées · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "referent");
  return { ...(await readReferentHome(ctx)), isSent: new URL(knock.request.url).searchParams.has("envoyee"), now: ctx.now };
}

export default function ReferentHome() {
  return <ReferentHomePage {...useLoaderData<typeof loader>()} />;
}
