import type { ActorOf } from "#app/domain/access/actor.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { refuse, type Result } from "#app/domain/kit/result.ts";
import { stageMoves, stages, type Stage } from "#app/domain/organisations/stages.ts";
import { organisationsSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction, within } from "../transaction.server.ts";
import { noteOrganisationEvent } from "./note-organisation-event.server.ts";

/**
 * Moves an organisation to its next stage, on the day it happened: one after the other, none before the one it follows.
 *
 * @returns the stage it is at; refusals: `organisation.missing` | `organisation.stage-not-next` | `organisation.stage-too-early` | `organisation.event-in-future`
 */
export function moveStage(ctx: Context<ActorOf<"coach">>, organisationId: string, { type, on, note }: { type: Stage; on: string | null; note: string }): Promise<Result<{ stage: Stage }>> {
  return inTransaction<{ stage: Stage }>(ctx, async (tx) => {
    const found = await tx.organisation.findFirst({
      where: { AND: [{ id: organisationId }, organisationsSeenBy(ctx.actor)] },
      select: { stage: true, events: { where: { type: { in: [...stages] } }, select: { at: true }, orderBy: { at: "desc" }, take: 1 } },
    });
    if (!found) return refuse("missing", "organisation.missing");
    // Held until the end: two who note it at once move it once.
    await tx.$queryRaw`SELECT id FROM organisation WHERE id = ${organisationId}::uuid FOR UPDATE`;
    const { stage } = await tx.organisation.findUniqueOrThrow({ where: { id: organisationId }, select: { stage: true } });
    if (stageMoves[stage] !== type) return refuse("conflict", "organisation.stage-not-next", "type");
    const last = found.events[0]?.at;
    if (last && (on ?? localDay(ctx.now)) < localDay(last)) return refuse("invalid", "organisation.stage-too-early", "on");
    return noteOrganisationEvent(within(ctx, tx), organisationId, { type, on, note });
  });
}
