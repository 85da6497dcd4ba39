import { drawAllSeries } from "#app/use-cases/coaching/draw-series.server.ts";
import type { JobHandler } from "../job-handlers.ts";

/** Every night: the weekly rendez-vous that are lacking, some weeks ahead. */
export const seriesDraw: JobHandler<"series.draw"> = async (ctx) => {
  await drawAllSeries(ctx);
};
