import { notifyOfRecommendation } from "#app/use-cases/notifications/notify-of-recommendation.server.ts";
import type { JobHandler } from "../job-handlers.ts";

/** A coach proposed an offer: tell the person. */
export const recommendationNotify: JobHandler<"recommendation.notify"> = (ctx, { recommendationId }) => notifyOfRecommendation(ctx, recommendationId);
