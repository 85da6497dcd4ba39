import { checkAllMatches } from "#app/use-cases/matching/check-all-matches.server.ts";
import type { JobHandler } from "../job-handlers.ts";

/** Every night: stored matches equal fresh ones. */
export const matchesCheck: JobHandler<"matches.check"> = async (ctx) => {
  await checkAllMatches(ctx);
};
