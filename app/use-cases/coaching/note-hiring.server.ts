import type { ActorOf } from "#app/domain/access/actor.ts";
import { hireInEpisode } from "#app/domain/coaching/episode.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { coachingRulesOf } from "./coaching-rules-of.server.ts";
import { dateOf, heldEpisode } from "./held-episode.server.ts";

/**
 * Notes the day one of the coach's people was hired, or takes it back: the in-job phase begins there, and the end follows.
 *
 * @param hiredOn `null`: it fell through
 * @returns refusals: `person.missing` | `episode.missing` and those of `hireInEpisode`
 */
export function noteHiring(ctx: Context<ActorOf<"coach">>, beneficiaryId: string, hiredOn: string | null): Promise<Result<{ endsOn: string }>> {
  return inTransaction<{ endsOn: string }>(ctx, async (tx) => {
    const held = await heldEpisode(tx, ctx, beneficiaryId);
    if (!held) return refuse("missing", "person.missing");
    if (!held.last) return refuse("conflict", "episode.missing");
    const hired = hireInEpisode(held.last, hiredOn, await coachingRulesOf(tx, ctx.actor.territoryId));
    if (!hired.ok) return hired;
    const { episodeId } = held.last;
    await tx.coachingEpisode.update({ where: { id: episodeId }, data: { hiredOn: hiredOn && dateOf(hiredOn), endsOn: dateOf(hired.value.endsOn), plannedEndsOn: dateOf(hired.value.plannedEndsOn) } });
    await noteInAudit(tx, ctx, { action: "coaching.changed", subjectType: "episode", subjectId: episodeId, beneficiaryId });
    return ok({ endsOn: hired.value.endsOn });
  });
}
