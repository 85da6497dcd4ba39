import type { ActorOf } from "#app/domain/access/actor.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { dedupeKeys } from "#app/domain/notifications/dedupe-keys.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { notifyAll, type Notice } from "../notifications/notify.server.ts";
import { inTransaction } from "../transaction.server.ts";

/** `fromId`: whose people they are, as the page showed; a coach hands over her own only. */
export type HandOver = { beneficiaryIds: readonly string[]; fromId: string | null; toId: string; note: string };

/**
 * Gives people to another coach, all or none, with a note for her: what stood between them and the one before (open
 * coaching, meetings to come, weekly series, things to do) is hers from now on.
 *
 * The person, the next coach and, when an administrator did it, the one before are told. What is past stays under the name of who did it.
 *
 * @returns refusals: `hand-over.nobody` | `hand-over.coach-missing` | `hand-over.moved-meanwhile`
 */
export function handOver(ctx: Context<ActorOf<"coach" | "admin">>, { beneficiaryIds, fromId, toId, note }: HandOver): Promise<Result<{ count: number }>> {
  return inTransaction<{ count: number }>(ctx, async (tx) => {
    const ids = [...new Set(beneficiaryIds)].sort();
    if (ids.length === 0) return refuse("invalid", "hand-over.nobody", "beneficiaryIds");
    const next = await tx.user.findFirst({ where: { id: toId, role: "coach", territoryId: ctx.actor.territoryId, disabledAt: null }, select: { id: true } });
    if (!next || toId === fromId) return refuse("invalid", "hand-over.coach-missing", "toId");
    // The condition settles two who hand over the same person at the same moment: the second finds her moved.
    const moved = await tx.beneficiary.updateMany({ where: { AND: [{ id: { in: ids }, coachId: fromId }, beneficiariesSeenBy(ctx.actor)] }, data: { coachId: toId } });
    if (moved.count !== ids.length) return refuse("conflict", "hand-over.moved-meanwhile", "beneficiaryIds");

    const theirs = { beneficiaryId: { in: ids } };
    await tx.coachingEpisode.updateMany({ where: { ...theirs, closedOn: null }, data: { coachId: toId } });
    await tx.appointment.updateMany({ where: { ...theirs, status: "fixe", startsAt: { gt: ctx.now } }, data: { coachId: toId } });
    await tx.appointmentSeries.updateMany({ where: { ...theirs, stoppedOn: null }, data: { coachId: toId } });
    await tx.coachTask.updateMany({ where: { ...theirs, doneAt: null }, data: { coachId: toId } });
    const changes = ids.map((beneficiaryId) => ({ id: ctx.newId(), beneficiaryId, fromId, toId, at: ctx.now, byId: ctx.actor.userId, byRole: ctx.actor.role, note }));
    await tx.coachChange.createMany({ data: changes });
    for (const { beneficiaryId, id } of changes) await noteInAudit(tx, ctx, { action: "coach.changed", subjectType: "coach-change", subjectId: id, beneficiaryId });

    const people = await tx.beneficiary.findMany({ where: { id: { in: ids } }, select: { id: true, userId: true } });
    const userIdOf = new Map(people.map(({ id, userId }) => [id, userId]));
    const coaches = [toId, ...(fromId !== null && fromId !== ctx.actor.userId ? [fromId] : [])];
    const one = changes[0] as (typeof changes)[number];
    const notices: Notice[] = [
      ...changes.map(({ id, beneficiaryId }): Notice => ({ userId: userIdOf.get(beneficiaryId) ?? "", kind: "coach-changed", subjectId: beneficiaryId, dedupeKey: dedupeKeys.coachChanged(id, "person") })),
      // However many people: one message to each coach.
      ...coaches.map((userId): Notice => ({ userId, kind: "portfolio-changed", subjectId: one.id, dedupeKey: dedupeKeys.coachChanged(one.id, userId) })),
    ];
    await notifyAll(tx, ctx, notices);
    return ok({ count: ids.length });
  });
}
