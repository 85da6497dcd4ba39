import { notifyOfMatches } from "#app/use-cases/notifications/notify-of-matches.server.ts";
import type { JobHandler } from "../job-handlers.ts";

/** People were told of an offer in their list: see that a digest says so. */
export const matchNotify: JobHandler<"match.notify"> = (ctx, payload) => notifyOfMatches(ctx, [payload]);

/** The same for many offers. */
export const matchesNotify: JobHandler<"matches.notify"> = (ctx, { found }) => notifyOfMatches(ctx, found);
