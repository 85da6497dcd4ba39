import { remindOfMeetings } from "#app/use-cases/coaching/remind-of-meetings.server.ts";
import type { JobHandler } from "../job-handlers.ts";

/** Every evening: the meetings of tomorrow and of the day after. */
export const meetingsRemind: JobHandler<"meetings.remind"> = async (ctx) => {
  await remindOfMeetings(ctx);
};
