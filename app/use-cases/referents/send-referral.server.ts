import type { ActorOf } from "#app/domain/access/actor.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import type { ReferralInput } from "#app/domain/referents/referral.schema.ts";
import { spend } from "#app/infra/limits.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";

/**
 * A referent sends someone to the coaching, with her yes. Nothing is looked up: he learns nothing of who has a file.
 *
 * @returns refusals: `referral.too-many` | `person.commune-unknown` | `referral.already` (the same name waits already)
 */
export async function sendReferral(ctx: Context<ActorOf<"referent">>, { hasAgreed: _agreed, ...input }: ReferralInput): Promise<Result<{ referralId: string }>> {
  const { userId, territoryId } = ctx.actor;
  if (!(await spend(ctx.db, "referral-per-referent", userId))) return refuse("too-many", "referral.too-many");
  return inTransaction<{ referralId: string }>(ctx, async (tx) => {
    // Two presses at once: the second waits here, then finds the first one's.
    await tx.$queryRaw`SELECT id FROM "user" WHERE id = ${userId}::uuid FOR NO KEY UPDATE`;
    if ((await tx.commune.count({ where: { code: input.communeCode } })) === 0) return refuse("invalid", "person.commune-unknown", "communeCode");
    const { firstName, lastName } = input;
    if ((await tx.referral.count({ where: { referentId: userId, state: "attente", firstName, lastName } })) > 0) return refuse("conflict", "referral.already", "lastName");
    const id = ctx.newId();
    await tx.referral.create({ data: { id, territoryId, referentId: userId, ...input, agreedAt: ctx.now, createdAt: ctx.now }, select: { id: true } });
    await noteInAudit(tx, ctx, { action: "referral.sent", subjectType: "referral", subjectId: id });
    return ok({ referralId: id });
  });
}
