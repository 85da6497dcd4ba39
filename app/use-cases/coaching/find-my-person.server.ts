import type { ActorOf } from "#app/domain/access/actor.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";

/**
 * Whether someone is of this coach's portfolio, before a form about her is even read.
 *
 * @returns refusal: `person.missing`
 */
export async function findMyPerson(ctx: Context<ActorOf<"coach">>, beneficiaryId: string): Promise<Result<{ beneficiaryId: string; firstName: string }>> {
  const found = await ctx.db.beneficiary.findFirst({ where: { AND: [{ id: beneficiaryId }, beneficiariesSeenBy(ctx.actor)] }, select: { id: true, user: { select: { firstName: true } } } });
  return found === null ? refuse("missing", "person.missing") : ok({ beneficiaryId: found.id, firstName: found.user.firstName });
}
