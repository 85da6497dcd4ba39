import type { ActorOf } from "#app/domain/access/actor.ts";
import type { CoachingRules } from "#app/domain/coaching/episode-rules.ts";
import { ok, type Result } from "#app/domain/kit/result.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";

/** Writes the rules of coaching of the administrator's territory. They count from now on: the ends already written stay. */
export function setCoachingRules(ctx: Context<ActorOf<"admin">>, rules: CoachingRules): Promise<Result<null>> {
  return inTransaction<null>(ctx, async (tx) => {
    await tx.territory.update({ where: { id: ctx.actor.territoryId }, data: { coachingRules: { ...rules } } });
    await noteInAudit(tx, ctx, { action: "territory.changed", subjectType: "territory", subjectId: ctx.actor.territoryId });
    return ok(null);
  });
}
