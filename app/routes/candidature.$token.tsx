import { data, redirect, type ActionFunctionArgs, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { LinkedApplicationPage } from "#app/components/applications/linked-application-page.tsx";
import { PublicLayout } from "#app/components/layout/public-layout.tsx";
import { moveSchema } from "#app/domain/applications/application.schema.ts";
import { contextForAnyone } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { statusOf, stop } from "#app/http/refusals.server.ts";
import { isLook, sharedFormHeaders } from "#app/http/shared-link.server.ts";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";
import { answerByApplicationLink, openApplicationLink } from "#app/use-cases/applications/application-link.server.ts";
import { explainForEmployer } from "#app/use-cases/matching/explain-for-employer.server.ts";

export const meta: MetaFunction = () => [{ title: "Une candidature · Passerelle" }, { name: "robots", content: "noindex, nofollow" }];
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

/** Shows, and moves nothing: robots open the links of mails. */
export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextForAnyone(knock);
  const opened = await openApplicationLink(ctx, knock.params["token"] ?? "", { ip: knock.context.ip, isLook: isLook(knock.request) });
  const done = new URL(knock.request.url).searchParams.get("fait");
  const shared = { place: await readTerritory(), done };
  if (!opened.ok && opened.refusal.kind !== "missing") stop(opened.refusal);
  if (!opened.ok) return data({ ...shared, shown: { shows: "over" as const } }, { status: statusOf(opened.refusal), headers: sharedFormHeaders });
  if (opened.value.shows !== "application") return data({ ...shared, shown: opened.value }, { headers: sharedFormHeaders });
  const { application: { match, ...application }, results } = opened.value;
  return data({ ...shared, shown: { shows: "application" as const, application, results, criteria: await explainForEmployer(ctx, match) } }, { headers: sharedFormHeaders });
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextForAnyone(knock);
  const token = knock.params["token"] ?? "";
  const submission = await readForm(knock.request, moveSchema);
  if (submission.status !== "success") return again(submission.reply());
  const moved = await answerByApplicationLink(ctx, token, knock.context.ip, submission.value);
  if (moved.ok) return redirect(`/candidature/${token}?fait=${moved.value.state}`);
  return moved.refusal.kind === "too-many" ? stop(moved.refusal) : refused(submission, moved.refusal);
}

export default function LinkedApplicationRoute() {
  const { place, ...shown } = useLoaderData<typeof loader>();
  return (
    <PublicLayout place={place}>
      <LinkedApplicationPage {...shown} helpPhone={place.helpPhone} lastResult={useActionData<typeof action>()?.lastResult} />
    </PublicLayout>
  );
}
