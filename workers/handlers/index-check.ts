import { checkIndex } from "#app/use-cases/offers/check-index.server.ts";
import { keptEngines } from "#search/engine.server.ts";
import type { JobHandler } from "../job-handlers.ts";

/** Every night: each index holds the open offers and no other. */
export const indexCheck: JobHandler<"index.check"> = async (ctx) => {
  for (const engine of keptEngines(ctx.db)) await checkIndex(ctx, engine);
};
