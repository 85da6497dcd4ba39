import type { LoaderFunctionArgs } from "@remix-run/node";
import { calendarAnswer } from "#app/http/calendar-answer.server.ts";
import { contextFor } from "#app/http/door.server.ts";
import { stop } from "#app/http/refusals.server.ts";
import { myMeetingAsCalendar } from "#app/use-cases/coaching/calendar-feed.server.ts";

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "beneficiary");
  const calendar = await myMeetingAsCalendar(ctx, knock.params["meetingId"] ?? "");
  return calendar === null ? stop({ kind: "missing", code: "appointment.missing" }) : calendarAnswer(calendar, "rendez-vous");
}
