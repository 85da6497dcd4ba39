import type { ActorOf } from "#app/domain/access/actor.ts";
import type { NoteAppointmentInput } from "#app/domain/coaching/appointment.schema.ts";
import { appointmentMovesNow, appointmentStatus } from "#app/domain/coaching/appointments.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";

/**
 * A coach notes what became of an appointment of one of her people, as the table of statuses allows. Nobody is told.
 *
 * @returns refusals: `appointment.missing` | `appointment.no-such-move` (the hour does not allow it, or someone else noted it meanwhile)
 */
export async function noteAppointment(ctx: Context<ActorOf<"coach">>, beneficiaryId: string, { appointmentId, seen, to }: NoteAppointmentInput): Promise<Result<{ appointmentId: string }>> {
  const hers = { id: appointmentId, beneficiaryId, beneficiary: beneficiariesSeenBy(ctx.actor) };
  const read = await ctx.db.appointment.findFirst({ where: hers, select: { status: true, startsAt: true } });
  if (!read) return refuse("missing", "appointment.missing");
  if (read.status === to) return ok({ appointmentId });
  const allowed = appointmentMovesNow(appointmentStatus(read.status), read.startsAt, ctx.now).some((move) => move.to === to);
  if (!allowed || read.status !== seen) return refuse("conflict", "appointment.no-such-move");
  const written = await ctx.db.appointment.updateMany({ where: { ...hers, status: read.status }, data: { status: to } });
  return written.count === 0 ? refuse("conflict", "appointment.no-such-move") : ok({ appointmentId });
}
