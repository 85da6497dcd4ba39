import type { ActorOf } from "#app/domain/access/actor.ts";
import { awaitsCoach } from "#app/domain/coaching/absences.ts";
import type { KeepAbsenceInput } from "#app/domain/coaching/appointment.schema.ts";
import { appointmentStatus } from "#app/domain/coaching/appointments.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { keptEvents } from "./kept-absence.ts";

/**
 * A coach who read what one of her people says of an absence leaves it as it is noted; to excuse it is `noteAppointment`. The
 * line leaves her day, the person reads that she was read, and nobody is told.
 *
 * @returns refusals: `appointment.missing` | `absence.nothing-to-read` (nothing waits, or the person wrote again meanwhile)
 */
export function keepAbsence(ctx: Context<ActorOf<"coach">>, beneficiaryId: string, { appointmentId, seen }: Omit<KeepAbsenceInput, "act">): Promise<Result<{ appointmentId: string }>> {
  return inTransaction<{ appointmentId: string }>(ctx, async (tx) => {
    await tx.$queryRaw`SELECT id FROM appointment WHERE id = ${appointmentId}::uuid FOR UPDATE`;
    const read = await tx.appointment.findFirst({ where: { id: appointmentId, beneficiaryId, beneficiary: beneficiariesSeenBy(ctx.actor) }, select: { status: true, explainedAt: true, history: keptEvents } });
    if (!read) return refuse("missing", "appointment.missing");
    const waits = awaitsCoach({ status: appointmentStatus(read.status), explainedAt: read.explainedAt, keptAt: read.history[0]?.at ?? null });
    if (!waits || read.explainedAt?.getTime() !== seen.getTime()) return refuse("conflict", "absence.nothing-to-read");
    await tx.appointmentEvent.create({ data: { id: ctx.newId(), appointmentId, at: ctx.now, what: "noted", from: "non-excuse", to: "non-excuse", byId: ctx.actor.userId, byRole: "coach" } });
    await noteInAudit(tx, ctx, { action: "appointment.noted", subjectType: "appointment", subjectId: appointmentId, beneficiaryId });
    return ok({ appointmentId });
  });
}
