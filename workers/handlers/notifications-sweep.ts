import { sweepNotifications } from "#app/use-cases/notifications/sweep-notifications.server.ts";
import type { JobHandler } from "../job-handlers.ts";

/** Every morning: messages that should have gone out and did not. */
export const notificationsSweep: JobHandler<"notifications.sweep"> = async (ctx) => {
  await sweepNotifications(ctx);
};
