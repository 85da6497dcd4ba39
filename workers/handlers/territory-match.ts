import { rematchTerritory } from "#app/use-cases/matching/rematch-territory.server.ts";
import type { JobHandler } from "../job-handlers.ts";

/** A territory changed what its matching goes by: its lists follow. */
export const territoryMatch: JobHandler<"territory.match"> = async (ctx, { territoryId }) => {
  await rematchTerritory(ctx, territoryId);
};
