import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MyCv } from "#app/components/profiles/my-cv.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { readMyProfile } from "#app/use-cases/profiles/read-my-profile.server.ts";

export const handle = { section: "cv" };
export const meta: MetaFunction = () => [{ title: "Mon CV · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  return readMyProfile(ctx);
}

export default function MyCvPage() {
  return <MyCv profile={useLoaderData<typeof loader>()} />;
}
