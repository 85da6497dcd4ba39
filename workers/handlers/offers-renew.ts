import { askToRenew } from "#app/use-cases/moderation/ask-to-renew.server.ts";
import type { JobHandler } from "../job-handlers.ts";

/** Every working morning: employers are asked whether what ends within days still holds. */
export const offersRenew: JobHandler<"offers.renew"> = async (ctx) => {
  await askToRenew(ctx);
};
