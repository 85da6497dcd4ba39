import type { ActorOf, SignedInRole } from "#app/domain/access/actor.ts";
import type { Context } from "../context.server.ts";

/** Who is signed in, for the top of the page: first name, and whom they speak for (an organisation, an area). */
export async function readAccountHeader(ctx: Context<ActorOf<SignedInRole>>): Promise<{ firstName: string; under: string | null }> {
  const user = await ctx.db.user.findUniqueOrThrow({
    where: { id: ctx.actor.userId },
    relationLoadStrategy: "join",
    select: { firstName: true, area: { select: { name: true } }, organisation: { select: { name: true } } },
  });
  return { firstName: user.firstName, under: user.organisation?.name ?? user.area?.name ?? null };
}
