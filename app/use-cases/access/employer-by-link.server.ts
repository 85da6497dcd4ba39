import type { ActorOf } from "#app/domain/access/actor.ts";
import type { Context } from "../context.server.ts";

/** Acts as the one to whom a mail with a link was written, as long as his account is open; null for anyone else. */
export async function employerByLink(ctx: Context, userId: string): Promise<Context<ActorOf<"employer">> | null> {
  const user = await ctx.db.user.findFirst({ where: { id: userId, role: "employer", disabledAt: null }, select: { id: true, territoryId: true, organisationId: true } });
  if (!user || user.organisationId === null) return null;
  return { ...ctx, actor: { role: "employer", userId: user.id, territoryId: user.territoryId, organisationId: user.organisationId } };
}
