import type { ActorOf } from "#app/domain/access/actor.ts";
import { startEpisode } from "#app/domain/coaching/episode.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { coachingRulesOf } from "./coaching-rules-of.server.ts";
import { dateOf, heldEpisode } from "./held-episode.server.ts";

/**
 * Starts a coaching with one of the coach's people: a first intention, of another stay when she comes back.
 *
 * @returns refusals: `person.missing` and those of `startEpisode`
 */
export function startCoaching(ctx: Context<ActorOf<"coach">>, beneficiaryId: string, startsOn: string): Promise<Result<{ episodeId: string }>> {
  return inTransaction<{ episodeId: string }>(ctx, async (tx) => {
    const held = await heldEpisode(tx, ctx, beneficiaryId);
    if (!held) return refuse("missing", "person.missing");
    const started = startEpisode(held.last, startsOn, localDay(ctx.now), await coachingRulesOf(tx, ctx.actor.territoryId));
    if (!started.ok) return started;
    const episodeId = ctx.newId();
    const { stay, endsOn } = started.value;
    await tx.coachingEpisode.create({ data: { id: episodeId, beneficiaryId, coachId: ctx.actor.userId, stay, rank: "premiere-intention", startsOn: dateOf(startsOn), endsOn: dateOf(endsOn), plannedEndsOn: dateOf(endsOn) } });
    await noteInAudit(tx, ctx, { action: "coaching.changed", subjectType: "episode", subjectId: episodeId, beneficiaryId });
    return ok({ episodeId });
  });
}
