import type { ActorOf } from "#app/domain/access/actor.ts";
import type { NoteAppointmentInput } from "#app/domain/coaching/appointment.schema.ts";
import { appointmentMovesNow, appointmentStatus } from "#app/domain/coaching/appointments.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { dedupeKeys } from "#app/domain/notifications/dedupe-keys.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { notify } from "../notifications/notify.server.ts";
import { inTransaction } from "../transaction.server.ts";

/**
 * A coach notes what became of an appointment of one of her people, as the table of statuses allows. A correction is noted
 * beside what it corrects. Nobody is told of an absence; a meeting cancelled, or put back, is told to the person.
 *
 * @returns refusals: `appointment.missing` | `appointment.no-such-move` (the hour does not allow it, or someone else noted it meanwhile)
 */
export function noteAppointment(ctx: Context<ActorOf<"coach">>, beneficiaryId: string, { appointmentId, seen, to }: NoteAppointmentInput): Promise<Result<{ appointmentId: string }>> {
  return inTransaction<{ appointmentId: string }>(ctx, async (tx) => {
    const hers = { id: appointmentId, beneficiaryId, beneficiary: beneficiariesSeenBy(ctx.actor) };
    const read = await tx.appointment.findFirst({ where: hers, select: { status: true, startsAt: true, beneficiary: { select: { userId: true } } } });
    if (!read) return refuse("missing", "appointment.missing");
    if (read.status === to) return ok({ appointmentId });
    const from = appointmentStatus(read.status);
    const allowed = appointmentMovesNow(from, read.startsAt, ctx.now).some((move) => move.to === to);
    if (!allowed || read.status !== seen) return refuse("conflict", "appointment.no-such-move");
    // Calendars are told of what changes for them only: whether it still takes place.
    const isNews = to === "annule" || (from === "annule" && to === "fixe");
    const written = await tx.appointment.updateMany({ where: { ...hers, status: read.status }, data: { status: to, ...(isNews ? { sequence: { increment: 1 }, changedAt: ctx.now } : {}) } });
    if (written.count === 0) return refuse("conflict", "appointment.no-such-move");
    await tx.appointmentEvent.create({ data: { id: ctx.newId(), appointmentId, at: ctx.now, what: "noted", from, to, byId: ctx.actor.userId, byRole: "coach" } });
    await noteInAudit(tx, ctx, { action: "appointment.noted", subjectType: "appointment", subjectId: appointmentId, beneficiaryId });
    if (isNews) await notify(tx, ctx, { userId: read.beneficiary.userId, kind: "meeting-changed", subjectId: appointmentId, dedupeKey: dedupeKeys.meetingChanged(appointmentId, ctx.now) });
    return ok({ appointmentId });
  });
}
