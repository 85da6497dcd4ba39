import { remindEmployers } from "#app/use-cases/applications/remind-employers.server.ts";
import type { JobHandler } from "../job-handlers.ts";

/** Every working morning: employers are reminded of the applications that wait for them. */
export const answersRemind: JobHandler<"answers.remind"> = async (ctx) => {
  await remindEmployers(ctx);
};
