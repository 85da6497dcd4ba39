import type { ActorOf, SignedInRole } from "#app/domain/access/actor.ts";
import type { Context } from "../context.server.ts";
import { headerOf, type AccountHeader } from "./account-header.ts";

/** Who is signed in, for the top of the page. Free where the session was just read. */
export async function readAccountHeader(ctx: Context<ActorOf<SignedInRole>>): Promise<AccountHeader> {
  const known = headerOf(ctx.actor);
  if (known) return known;
  const user = await ctx.db.user.findUniqueOrThrow({
    where: { id: ctx.actor.userId },
    relationLoadStrategy: "join",
    select: { firstName: true, area: { select: { name: true } }, organisation: { select: { name: true } }, structure: { select: { name: true } } },
  });
  return { firstName: user.firstName, under: user.organisation?.name ?? user.structure?.name ?? user.area?.name ?? null };
}
