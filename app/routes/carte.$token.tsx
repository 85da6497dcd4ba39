import { data, redirect, type ActionFunctionArgs, type HeadersFunction, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PublicLayout } from "#app/components/layout/public-layout.tsx";
import { GoneCard, SharedCard } from "#app/components/visiting-cards/shared-card.tsx";
import { cardReplySchema } from "#app/domain/visiting-cards/visiting-card.schema.ts";
import { contextForAnyone } from "#app/http/door.server.ts";
import { again, readForm, refused } from "#app/http/forms.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { isLook, sharedFormHeaders } from "#app/http/shared-link.server.ts";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";
import { leaveCardReply } from "#app/use-cases/visiting-cards/leave-card-reply.server.ts";
import { openVisitingCard } from "#app/use-cases/visiting-cards/open-visiting-card.server.ts";
import cardStyles from "#app/styles/visiting-card.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: cardStyles }];
export const meta: MetaFunction = () => [{ title: "Une carte de visite · Passerelle" }, { name: "robots", content: "noindex, nofollow" }];
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

/** Shows, counts the look and changes nothing else. The page after a word was left, or one to correct, is the same look. */
export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextForAnyone(knock);
  const isSent = new URL(knock.request.url).searchParams.has("envoye");
  const opened = await openVisitingCard(ctx, knock.params["token"] ?? "", { ip: knock.context.ip, isLook: isLook(knock.request) && !isSent });
  if (!opened.ok) stop(opened.refusal);
  return data({ shared: opened.value, place: await readTerritory(), isSent }, { status: opened.value.state === "open" ? 200 : 410, headers: sharedFormHeaders });
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextForAnyone(knock);
  const token = knock.params["token"] ?? "";
  const submission = await readForm(knock.request, cardReplySchema);
  if (submission.status !== "success") return again(submission.reply());
  const left = await leaveCardReply(ctx, token, knock.context.ip, submission.value);
  if (left.ok) return redirect(`/carte/${token}?envoye=1`);
  // Cut meanwhile: the page itself says so.
  return left.refusal.kind === "missing" ? redirect(`/carte/${token}`) : refused(submission, left.refusal);
}

export default function SharedCardPage() {
  const { shared, place, isSent } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.lastResult;
  return <PublicLayout place={place}>{shared.state === "open" ? <SharedCard {...shared} isSent={isSent} lastResult={lastResult} /> : <GoneCard state={shared.state} />}</PublicLayout>;
}
