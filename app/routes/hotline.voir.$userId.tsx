import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { SeenPagesView } from "#app/components/hotline/seen-pages.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { idParam } from "#app/http/id-param.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { seenPages, seePages } from "#app/use-cases/hotline/see-pages.server.ts";
import cvStyles from "#app/styles/cv.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: cvStyles }];
export const meta: MetaFunction = () => [{ title: "Regarder ses pages · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "hotliner");
  const page = z.enum(seenPages).catch("offres").parse(new URL(knock.request.url).searchParams.get("page"));
  const seen = await seePages(ctx, idParam(knock, "userId"), page);
  if (!seen.ok) stop(seen.refusal);
  return { ...seen.value, page, now: ctx.now };
}

export default function SeenPagesRoute() {
  return <SeenPagesView {...useLoaderData<typeof loader>()} />;
}
