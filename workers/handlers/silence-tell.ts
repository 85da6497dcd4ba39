import { tellOfSilence } from "#app/use-cases/applications/tell-of-silence.server.ts";
import type { JobHandler } from "../job-handlers.ts";

/** Every hour: coaches are told of employers who have not answered for long. */
export const silenceTell: JobHandler<"silence.tell"> = async (ctx) => {
  await tellOfSilence(ctx);
};
