import { notifyOfMatch } from "#app/use-cases/notifications/notify-of-match.server.ts";
import type { JobHandler } from "../job-handlers.ts";

/** She was told of an offer in her list: see that a digest says so. */
export const matchNotify: JobHandler<"match.notify"> = (ctx, payload) => notifyOfMatch(ctx, payload);
