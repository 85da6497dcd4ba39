import type { ActorOf } from "#app/domain/access/actor.ts";
import { closeEpisode, type Closing } from "#app/domain/coaching/episode.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { dateOf, heldEpisode } from "./held-episode.server.ts";

/**
 * Ends a coaching by an exit or a relay. Weekly series stop; the person stays in the portfolio until she is handed over.
 *
 * @returns refusals: `person.missing` | `episode.missing` and those of `closeEpisode`
 */
export function closeCoaching(ctx: Context<ActorOf<"coach">>, beneficiaryId: string, closing: Closing): Promise<Result<{ episodeId: string }>> {
  return inTransaction<{ episodeId: string }>(ctx, async (tx) => {
    const held = await heldEpisode(tx, ctx, beneficiaryId);
    if (!held) return refuse("missing", "person.missing");
    if (!held.last) return refuse("conflict", "episode.missing");
    const today = localDay(ctx.now);
    const closed = closeEpisode(held.last, closing, today);
    if (!closed.ok) return closed;
    const { exit, closedOn, note, relayTo } = closed.value;
    const { episodeId } = held.last;
    await tx.coachingEpisode.update({ where: { id: episodeId }, data: { closedOn: dateOf(closedOn), closedById: ctx.actor.userId, exit, exitNote: note, relayTo: exit === "relais" ? relayTo : "" } });
    await tx.appointmentSeries.updateMany({ where: { beneficiaryId, stoppedOn: null }, data: { stoppedOn: dateOf(today) } });
    await noteInAudit(tx, ctx, { action: "coaching.changed", subjectType: "episode", subjectId: episodeId, beneficiaryId });
    return ok({ episodeId });
  });
}
