import { notifyOfApplication } from "#app/use-cases/notifications/notify-of-application.server.ts";
import type { JobHandler } from "../job-handlers.ts";

/** An application moved: tell those whom the table of states names. */
export const applicationNotify: JobHandler<"application.notify"> = (ctx, payload) => notifyOfApplication(ctx, payload);
