import { rematchForAid } from "#app/use-cases/matching/rematch-for-aid.server.ts";
import type { JobHandler } from "../job-handlers.ts";

/** The directory of mobility aids changed: the lists of its territory follow. */
export const aidMatch: JobHandler<"aid.match"> = async (ctx, { aidId }) => {
  await rematchForAid(ctx, aidId);
};
