import { planCheckInsOf } from "#app/use-cases/check-ins/plan-check-ins.server.ts";
import type { JobHandler } from "../job-handlers.ts";

/** After a move of an application or another first day: when news are asked. */
export const checkInsPlan: JobHandler<"check-ins.plan"> = async (ctx, { applicationId }) => {
  await planCheckInsOf(ctx, applicationId);
};
