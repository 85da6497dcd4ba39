import type { LoaderFunctionArgs } from "@remix-run/node";
import { calendarAnswer } from "#app/http/calendar-answer.server.ts";
import { contextForAnyone } from "#app/http/door.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { openCalendarFeed } from "#app/use-cases/coaching/calendar-feed.server.ts";

/** Read by agendas, by its secret address alone. */
export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextForAnyone(knock);
  const calendar = await openCalendarFeed(ctx, knock.params["token"] ?? "", knock.request.method === "GET");
  return calendar === null ? stop({ kind: "missing", code: "access.no-such-page" }) : calendarAnswer(calendar, "rendez-vous");
}
