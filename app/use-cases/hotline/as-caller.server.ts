import type { ActorOf, SignedInRole } from "#app/domain/access/actor.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import type { Context } from "../context.server.ts";

/** Who calls, as the rules know them when they are signed in themselves. */
export type Caller = { userId: string; firstName: string; lastName: string; actor: ActorOf<"beneficiary" | "employer" | "coach"> };

/**
 * Who someone on the phone is, to read what they read. It gives no right to act: whoever takes it must hold the reading to reading.
 *
 * @returns refusals: `account.missing` (also for the staff of the house, whose pages nobody looks at) | `account.closed`
 */
export async function callerOf(ctx: Context<ActorOf<"hotliner">>, userId: string): Promise<Result<Caller>> {
  const { territoryId } = ctx.actor;
  const user = await ctx.db.user.findFirst({ where: { id: userId, territoryId }, select: { role: true, firstName: true, lastName: true, areaId: true, organisationId: true, disabledAt: true, beneficiary: { select: { id: true } } } });
  if (!user) return refuse("missing", "account.missing");
  if (user.disabledAt !== null) return refuse("conflict", "account.closed");
  const actor = actorOf(user.role, { userId, territoryId, areaId: user.areaId, organisationId: user.organisationId, beneficiaryId: user.beneficiary?.id ?? null });
  return actor === null ? refuse("missing", "account.missing") : ok({ userId, firstName: user.firstName, lastName: user.lastName, actor });
}

type Ids = { userId: string; territoryId: string; areaId: string | null; organisationId: string | null; beneficiaryId: string | null };

function actorOf(role: SignedInRole, { userId, territoryId, areaId, organisationId, beneficiaryId }: Ids): Caller["actor"] | null {
  if (role === "beneficiary" && beneficiaryId !== null) return { role, userId, territoryId, beneficiaryId };
  if (role === "employer" && organisationId !== null) return { role, userId, territoryId, organisationId };
  return role === "coach" ? { role, userId, territoryId, areaId } : null;
}
