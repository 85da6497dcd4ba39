import { sendCheckIns } from "#app/use-cases/check-ins/send-check-ins.server.ts";
import type { JobHandler } from "../job-handlers.ts";

/** Every morning: news of those whose day has come, and one reminder. */
export const checkInsSend: JobHandler<"check-ins.send"> = async (ctx) => {
  await sendCheckIns(ctx);
};
