import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CvEditList } from "#app/components/profiles/cv/edit-list.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { readMyCv } from "#app/use-cases/profiles/read-my-cv.server.ts";
import cvStyles from "#app/styles/cv.css?url";

export const handle = { section: "cv" };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: cvStyles }];
export const meta: MetaFunction = () => [{ title: "Changer mon CV · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  return { ...(await readMyCv(ctx)), done: new URL(knock.request.url).searchParams.get("fait") };
}

export default function ChangeCvPage() {
  return <CvEditList {...useLoaderData<typeof loader>()} />;
}
