import { turnDay } from "#app/use-cases/matching/turn-day.server.ts";
import type { JobHandler } from "../job-handlers.ts";

/** Just after midnight: what a new day alone makes wrong is computed again. */
export const dayTurn: JobHandler<"day.turn"> = async (ctx) => {
  await turnDay(ctx);
};
