import type { ActorOf } from "#app/domain/access/actor.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { moveOwner, type OwnerMove } from "#app/domain/organisations/owner.ts";
import { organisationsSeenBy } from "../access/scopes.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";

/**
 * Takes an organisation, hands it to a colleague, or lets it go. Two who take it at once: the second is told.
 *
 * @returns refusals: `organisation.missing` | `organisation.owned` | `organisation.not-owner` | `organisation.owner-missing`
 */
export function changeOwner(ctx: Context<ActorOf<"coach">>, organisationId: string, to: OwnerMove): Promise<Result<{ ownerId: string | null }>> {
  return inTransaction(ctx, async (tx) => {
    const found = await tx.organisation.findFirst({
      where: { AND: [{ id: organisationId }, organisationsSeenBy(ctx.actor)] }, select: { ownerId: true, owner: { select: { disabledAt: true } } },
    });
    if (!found) return refuse("missing", "organisation.missing");
    const moved = moveOwner(ctx.actor.userId, { ownerId: found.ownerId, isHere: found.owner?.disabledAt === null }, to);
    if (!moved.ok) return moved;
    const ownerId = moved.value;
    if (ownerId !== null && ownerId !== ctx.actor.userId) {
      const coach = await tx.user.count({ where: { id: ownerId, role: "coach", territoryId: ctx.actor.territoryId, disabledAt: null } });
      if (coach === 0) return refuse("invalid", "organisation.owner-missing", "to");
    }
    const changed = await tx.organisation.updateMany({ where: { id: organisationId, ownerId: found.ownerId }, data: { ownerId } });
    if (changed.count === 0) return refuse("conflict", "organisation.owned");
    await noteInAudit(tx, ctx, { action: "organisation.owner", subjectType: "organisation", subjectId: organisationId });
    return ok({ ownerId });
  });
}
