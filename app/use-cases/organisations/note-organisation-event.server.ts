import type { ActorOf } from "#app/domain/access/actor.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { instantInFrance } from "#app/domain/kit/local-instant.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import type { OrganisationEventInput as Input } from "#app/domain/organisations/organisation.schema.ts";
import { isBeyond, stages, type Stage } from "#app/domain/organisations/stages.ts";
import type { Tx } from "#app/infra/db.server.ts";
import { organisationsSeenBy } from "../access/scopes.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";

/**
 * Notes a contact with an organisation, or a stage it has reached. The events are what the official counts read.
 *
 * A stage already reached is noted as an event and moves nothing back.
 *
 * A past day counts for its own year in the official figures; its hour is not known, noon is written.
 *
 * @returns the stage the organisation is at; refusals: `organisation.missing` | `organisation.event-in-future`
 */
export function noteOrganisationEvent(ctx: Context<ActorOf<"coach" | "admin">>, organisationId: string, input: Omit<Input, "on"> & Partial<Pick<Input, "on">>): Promise<Result<{ stage: Stage }>> {
  return inTransaction(ctx, async (tx) => {
    const found = await tx.organisation.findFirst({ where: { AND: [{ id: organisationId }, organisationsSeenBy(ctx.actor)] }, select: { id: true, stage: true } });
    if (!found) return refuse("missing", "organisation.missing");
    const today = localDay(ctx.now);
    const day = input.on ?? today;
    if (day > today) return refuse("invalid", "organisation.event-in-future", "on");
    const at = day === today ? ctx.now : (instantInFrance(day, "12:00") ?? ctx.now);
    await tx.organisationEvent.create({ data: { id: ctx.newId(), organisationId, type: input.type, at, byId: ctx.actor.userId, note: input.note } });
    await noteInAudit(tx, ctx, { action: "organisation.event", subjectType: "organisation", subjectId: organisationId });
    const reached = stages.find((stage) => stage === input.type);
    if (!reached || !isBeyond(reached, found.stage)) return ok({ stage: found.stage });
    await climbTo(tx, organisationId, reached);
    return ok({ stage: reached });
  });
}

/** Moves an organisation up to a stage if it is below; false when it was there already, even by someone else's hand just now. */
export async function climbTo(tx: Tx, organisationId: string, stage: Stage): Promise<boolean> {
  const below = stages.filter((one) => isBeyond(stage, one));
  const moved = await tx.organisation.updateMany({ where: { id: organisationId, stage: { in: below } }, data: { stage } });
  return moved.count === 1;
}
