import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MyCv } from "#app/components/profiles/my-cv.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { readMyCv } from "#app/use-cases/profiles/read-my-cv.server.ts";
import cvStyles from "#app/styles/cv.css?url";

export const handle = { section: "cv" };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: cvStyles }];
export const meta: MetaFunction = () => [{ title: "Mon CV · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const taken = new URL(knock.request.url).searchParams.get("lu");
  return { ...(await readMyCv(ctx)), taken: taken === null ? null : Number(taken) || 0 };
}

export default function MyCvPage() {
  return <MyCv {...useLoaderData<typeof loader>()} />;
}
