import type { ActorOf } from "#app/domain/access/actor.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import type { AidInput } from "#app/domain/matching/aid.schema.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";

/**
 * Changes a mobility aid of the territory.
 *
 * Offers and profiles that change from now on are matched with it at once (`loadMatchContext` reads the directory each
 * time); the lists already made are made anew the next night, by `matches.check`. One fact a person would flood the queue.
 *
 * @returns refusal: `aid.missing`
 */
export function updateAid(ctx: Context<ActorOf<"admin">>, aidId: string, input: AidInput): Promise<Result<{ aidId: string }>> {
  return inTransaction(ctx, async (tx) => {
    const set = await tx.mobilityAid.updateMany({ where: { id: aidId, territoryId: ctx.actor.territoryId }, data: input });
    if (set.count === 0) return refuse("missing", "aid.missing");
    await noteInAudit(tx, ctx, { action: "aid.changed", subjectType: "mobility-aid", subjectId: aidId });
    return ok({ aidId });
  });
}
