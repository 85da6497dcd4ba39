import type { ActorOf } from "#app/domain/access/actor.ts";
import { localDay, localTime } from "#app/domain/kit/french.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";

type Standing = { person: { beneficiaryId: string; firstName: string }; moving: { startsAt: Date; day: string; time: string; minutes: number; place: string } };

/**
 * An appointment of one of the coach's people that may still be put to another hour.
 *
 * @returns refusal: `appointment.missing`
 */
export async function readStandingAppointment(ctx: Context<ActorOf<"coach">>, beneficiaryId: string, appointmentId: string): Promise<Result<Standing>> {
  const row = await ctx.db.appointment.findFirst({ where: { id: appointmentId, beneficiaryId, status: "fixe", startsAt: { gt: ctx.now }, beneficiary: beneficiariesSeenBy(ctx.actor) }, select: { startsAt: true, minutes: true, place: true, beneficiary: { select: { user: { select: { firstName: true } } } } } });
  if (!row) return refuse("missing", "appointment.missing");
  const { startsAt, minutes, place } = row;
  return ok({ person: { beneficiaryId, firstName: row.beneficiary.user.firstName }, moving: { startsAt, day: localDay(startsAt), time: localTime(startsAt), minutes, place } });
}
