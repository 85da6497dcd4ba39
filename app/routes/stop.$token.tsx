import { data, redirect, type ActionFunctionArgs, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PublicLayout } from "#app/components/layout/public-layout.tsx";
import { StopPage } from "#app/components/notifications/stop-page.tsx";
import { stopSchema } from "#app/domain/notifications/telling.schema.ts";
import { contextForAnyone } from "#app/http/door.server.ts";
import { again, readForm } from "#app/http/forms.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";
import { readStop, resumeTelling, stopTelling } from "#app/use-cases/notifications/stop-telling.server.ts";

export const meta: MetaFunction = () => [{ title: "Ne plus recevoir de messages · Passerelle" }, { name: "robots", content: "noindex, nofollow" }];

/** The address is a key: no other page is told of it. As for /entrer, `no-referrer` would make browsers send `Origin: null`. */
export const headers: HeadersFunction = () => ({ "Referrer-Policy": "strict-origin", "X-Robots-Tag": "noindex, nofollow, noarchive" });

/** Shows only: robots open the links of mails. */
export async function loader(knock: LoaderFunctionArgs) {
  const read = await readStop(await contextForAnyone(knock), knock.params["token"] ?? "");
  if (!read.ok) stop(read.refusal);
  return { ...read.value, place: await readTerritory() };
}

/** Pressed by a person, or by her mail program without any page, cookie or origin: the address itself is the key. */
export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextForAnyone(knock);
  const token = knock.params["token"] ?? "";
  const submission = await readForm(knock.request, stopSchema);
  if (submission.status !== "success") return again(submission.reply());
  const done = await (submission.value.act === "stop" ? stopTelling(ctx, token) : resumeTelling(ctx, token));
  if (!done.ok) stop(done.refusal);
  // A mail program follows no redirect (RFC 8058, section 3.1).
  return submission.value.isByMachine ? data(null) : redirect(`/stop/${token}`);
}

export default function StopRoute() {
  const { place, ...state } = useLoaderData<typeof loader>();
  return (
    <PublicLayout place={place}>
      <StopPage {...state} />
    </PublicLayout>
  );
}
