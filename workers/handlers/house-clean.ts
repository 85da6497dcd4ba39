import { cleanHouse } from "#app/use-cases/housekeeping/clean-house.server.ts";
import { endSilences } from "#app/use-cases/housekeeping/end-silences.server.ts";
import { erasePeople } from "#app/use-cases/housekeeping/erase-people.server.ts";
import type { JobHandler } from "../job-handlers.ts";

/** Every night: what has served is deleted, those who left are erased, and those nobody has heard of for two years, once they were warned. */
export const houseClean: JobHandler<"house.clean"> = async (ctx) => {
  await cleanHouse(ctx);
  await erasePeople(ctx);
  await endSilences(ctx);
};
