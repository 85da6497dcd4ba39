import type { ActorOf } from "#app/domain/access/actor.ts";
import { noteLaterExit } from "#app/domain/coaching/episode.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { coachingRulesOf } from "./coaching-rules-of.server.ts";
import { dateOf, heldEpisode } from "./held-episode.server.ts";

/**
 * Notes a job that one of the coach's people found in the months after her coaching ended: the official count takes it.
 *
 * @returns refusals: `person.missing` | `episode.missing` and those of `noteLaterExit`
 */
export function noteLaterJob(ctx: Context<ActorOf<"coach">>, beneficiaryId: string, later: { exit: string; on: string }): Promise<Result<{ episodeId: string }>> {
  return inTransaction<{ episodeId: string }>(ctx, async (tx) => {
    const held = await heldEpisode(tx, ctx, beneficiaryId);
    if (!held) return refuse("missing", "person.missing");
    if (!held.last) return refuse("conflict", "episode.missing");
    const noted = noteLaterExit(held.last, later, localDay(ctx.now), await coachingRulesOf(tx, ctx.actor.territoryId));
    if (!noted.ok) return noted;
    const { episodeId } = held.last;
    await tx.coachingEpisode.update({ where: { id: episodeId }, data: { laterExit: later.exit, laterOn: dateOf(later.on) } });
    await noteInAudit(tx, ctx, { action: "coaching.changed", subjectType: "episode", subjectId: episodeId, beneficiaryId });
    return ok({ episodeId });
  });
}
