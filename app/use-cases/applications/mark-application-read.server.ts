import type { ActorOf } from "#app/domain/access/actor.ts";
import { applicationsSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";

/**
 * Writes the first time an employer opened an application: the person reads « Lue ».
 *
 * Only the first time counts; someone else's application, or one taken back, is left as it is.
 *
 * @returns whether this was the first time
 */
export async function markApplicationRead(ctx: Context<ActorOf<"employer">>, applicationId: string): Promise<boolean> {
  const marked = await ctx.db.application.updateMany({
    where: { AND: [{ id: applicationId, readAt: null, state: { not: "retire" } }, applicationsSeenBy(ctx.actor)] },
    data: { readAt: ctx.now },
  });
  return marked.count === 1;
}
