import { data, type HeadersFunction, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData, useParams } from "@remix-run/react";
import { PublicLayout } from "#app/components/layout/public-layout.tsx";
import { GoneCv, SharedCv } from "#app/components/profiles/cv/shared-cv.tsx";
import { contextForAnyone } from "#app/http/door.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { isLook, sharedHeaders } from "#app/http/shared-link.server.ts";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";
import { openSharedCv } from "#app/use-cases/profiles/open-shared-cv.server.ts";
import cvStyles from "#app/styles/cv.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: cvStyles }];
export const meta: MetaFunction = () => [{ title: "Un CV · Passerelle" }, { name: "robots", content: "noindex, nofollow" }];
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextForAnyone(knock);
  const opened = await openSharedCv(ctx, knock.params["token"] ?? "", { ip: knock.context.ip, isLook: isLook(knock.request) });
  if (!opened.ok) stop(opened.refusal);
  return data({ shared: opened.value, place: await readTerritory() }, { status: opened.value.state === "open" ? 200 : 410, headers: sharedHeaders });
}

export default function SharedCvPage() {
  const { shared, place } = useLoaderData<typeof loader>();
  const { token } = useParams();
  return <PublicLayout place={place}>{shared.state === "open" ? <SharedCv cv={shared.cv} pdf={`/cv/${token}/pdf`} /> : <GoneCv state={shared.state} />}</PublicLayout>;
}
