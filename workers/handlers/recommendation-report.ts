import { reportRecommendation } from "#app/use-cases/notifications/notify-of-recommendation.server.ts";
import type { JobHandler } from "../job-handlers.ts";

/** A person answered a proposal: tell the coach. */
export const recommendationReport: JobHandler<"recommendation.report"> = (ctx, { recommendationId }) => reportRecommendation(ctx, recommendationId);
