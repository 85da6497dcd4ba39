import { matchProfile } from "#app/use-cases/matching/match-profile.server.ts";
import type { JobHandler } from "../job-handlers.ts";

/** A profile changed: rank the offers again for her. */
export const profileMatch: JobHandler<"profile.match"> = async (ctx, { beneficiaryId }) => {
  await matchProfile(ctx, beneficiaryId);
};
