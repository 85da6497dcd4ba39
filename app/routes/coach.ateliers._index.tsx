import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EventsPage } from "#app/components/coach/events/events-page.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { listGroupEvents } from "#app/use-cases/coaching/read-group-events.server.ts";

export const meta: MetaFunction = () => [{ title: "Ateliers et rencontres · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  return { ...(await listGroupEvents(ctx)), now: ctx.now };
}

export default function Events() {
  return <EventsPage {...useLoaderData<typeof loader>()} />;
}
