import type { ActorOf } from "#app/domain/access/actor.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";

/** The people of a coach by first name, to choose one from a list. Closed accounts are left out. */
export async function listMyPeopleNames(ctx: Context<ActorOf<"coach">>): Promise<{ beneficiaryId: string; name: string }[]> {
  const rows = await ctx.db.beneficiary.findMany({
    where: { AND: [beneficiariesSeenBy(ctx.actor), { user: { disabledAt: null } }] }, relationLoadStrategy: "join",
    select: { id: true, user: { select: { firstName: true, lastName: true } } }, orderBy: [{ user: { firstName: "asc" } }, { user: { lastName: "asc" } }, { id: "asc" }],
  });
  return rows.map(({ id, user }) => ({ beneficiaryId: id, name: `${user.firstName} ${user.lastName}` }));
}
