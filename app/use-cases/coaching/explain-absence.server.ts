import type { ActorOf } from "#app/domain/access/actor.ts";
import { explanationText, mayExplainAbsence } from "#app/domain/coaching/absences.ts";
import type { ExplainAbsenceInput } from "#app/domain/coaching/appointment.schema.ts";
import { appointmentStatus } from "#app/domain/coaching/appointments.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { dedupeKeys } from "#app/domain/notifications/dedupe-keys.ts";
import type { Context } from "../context.server.ts";
import { notify } from "../notifications/notify.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { keptEvents } from "./kept-absence.ts";

/**
 * What a person says of an absence that her coach noted. Her coach is told, and reads it; nobody else ever does. It changes no
 * status. She may say it otherwise until her coach closes it; the same words twice are one.
 *
 * @returns refusals: `appointment.missing` and those of `mayExplainAbsence`
 */
export function explainAbsence(ctx: Context<ActorOf<"beneficiary">>, appointmentId: string, { reason, note }: ExplainAbsenceInput): Promise<Result<{ appointmentId: string }>> {
  return inTransaction<{ appointmentId: string }>(ctx, async (tx) => {
    const hers = { id: appointmentId, beneficiaryId: ctx.actor.beneficiaryId };
    // The row is held: a coach who closes it at this moment comes before or after, never between.
    await tx.$queryRaw`SELECT id FROM appointment WHERE id = ${appointmentId}::uuid FOR UPDATE`;
    const read = await tx.appointment.findFirst({ where: hers, select: { status: true, startsAt: true, explanation: true, explainedAt: true, coachId: true, history: keptEvents, beneficiary: { select: { coachId: true } } } });
    if (!read) return refuse("missing", "appointment.missing");
    const may = mayExplainAbsence({ status: appointmentStatus(read.status), startsAt: read.startsAt, explainedAt: read.explainedAt, keptAt: read.history[0]?.at ?? null }, ctx.now);
    if (!may.ok) return may;
    const explanation = explanationText(reason, note);
    if (explanation === read.explanation) return ok({ appointmentId });
    await tx.appointment.update({ where: { id: appointmentId }, data: { explanation, explainedAt: ctx.now } });
    await tx.appointmentEvent.create({ data: { id: ctx.newId(), appointmentId, at: ctx.now, what: "explained", byId: ctx.actor.userId, byRole: "beneficiary" } });
    await notify(tx, ctx, { userId: read.beneficiary.coachId ?? read.coachId, kind: "appointment-answered", subjectId: appointmentId, dedupeKey: dedupeKeys.appointmentAnswered(appointmentId, ctx.now) });
    return ok({ appointmentId });
  });
}
