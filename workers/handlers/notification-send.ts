import { sendNotification } from "#app/use-cases/notifications/send-notification.server.ts";
import type { JobHandler } from "../job-handlers.ts";

/** A message was written down: send it, now or when it may go. */
export const notificationSend: JobHandler<"notification.send"> = (ctx, { notificationId }, attempt) => sendNotification(ctx, notificationId, attempt);
