import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DayPage } from "#app/components/coach/day-page.tsx";
import { contextFor } from "#app/http/door.server.ts";
import { readMyDay } from "#app/use-cases/coaching/read-my-day.server.ts";

export const meta: MetaFunction = () => [{ title: "Aujourd’hui · Passerelle" }];

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  return { ...(await readMyDay(ctx)), now: ctx.now };
}

export default function CoachDayPage() {
  return <DayPage {...useLoaderData<typeof loader>()} />;
}
