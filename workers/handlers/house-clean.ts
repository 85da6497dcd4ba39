import { cleanHouse } from "#app/use-cases/housekeeping/clean-house.server.ts";
import type { JobHandler } from "../job-handlers.ts";

/** Every night: what has served is deleted. */
export const houseClean: JobHandler<"house.clean"> = async (ctx) => {
  await cleanHouse(ctx);
};
