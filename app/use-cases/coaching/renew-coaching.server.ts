import type { ActorOf } from "#app/domain/access/actor.ts";
import { renewEpisode } from "#app/domain/coaching/episode.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { coachingRulesOf } from "./coaching-rules-of.server.ts";
import { dateOf, heldEpisode } from "./held-episode.server.ts";

/**
 * Renews a coaching, by exception, once a stay: the first is closed and the next opened in one act.
 *
 * @param reason why, in the coach's words; kept with the renewal
 * @returns refusals: `person.missing` | `episode.missing` and those of `renewEpisode`
 */
export function renewCoaching(ctx: Context<ActorOf<"coach">>, beneficiaryId: string, reason: string): Promise<Result<{ episodeId: string }>> {
  return inTransaction<{ episodeId: string }>(ctx, async (tx) => {
    const held = await heldEpisode(tx, ctx, beneficiaryId);
    if (!held) return refuse("missing", "person.missing");
    const { last } = held;
    if (!last) return refuse("conflict", "episode.missing");
    const renewed = renewEpisode(last, reason, localDay(ctx.now), await coachingRulesOf(tx, ctx.actor.territoryId));
    if (!renewed.ok) return renewed;
    const { closedOn, startsOn, endsOn } = renewed.value;
    const episodeId = ctx.newId();
    await tx.coachingEpisode.update({ where: { id: last.episodeId }, data: { closedOn: dateOf(closedOn), closedById: ctx.actor.userId, exit: "renouvellement" } });
    await tx.coachingEpisode.create({
      data: {
        id: episodeId, beneficiaryId, coachId: ctx.actor.userId, stay: last.stay, rank: "renouvellement", renewalReason: reason, startsOn: dateOf(startsOn), endsOn: dateOf(endsOn), plannedEndsOn: dateOf(endsOn),
        // She works already: the phase goes on.
        hiredOn: last.hiredOn && dateOf(last.hiredOn),
      },
    });
    await noteInAudit(tx, ctx, { action: "coaching.changed", subjectType: "episode", subjectId: episodeId, beneficiaryId });
    return ok({ episodeId });
  });
}
