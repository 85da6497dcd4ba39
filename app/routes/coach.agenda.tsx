import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CalendarFeedPage } from "#app/components/coach/calendar-feed-page.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { formOf } from "#app/http/forms.server.ts";
import { cutCalendarFeed, readCalendarFeed, remakeCalendarFeed } from "#app/use-cases/coaching/calendar-feed.server.ts";

export const meta: MetaFunction = () => [{ title: "Mon agenda · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  return { feed: await readCalendarFeed(ctx), now: ctx.now };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const act = (await formOf(knock.request)).get("act");
  if (act === "couper") await cutCalendarFeed(ctx);
  if (act === "faire") await remakeCalendarFeed(ctx);
  return redirect("/coach/agenda");
}

export default function CalendarFeed() {
  return <CalendarFeedPage {...useLoaderData<typeof loader>()} />;
}
