import type { ActorOf } from "#app/domain/access/actor.ts";
import type { MoveAppointmentInput } from "#app/domain/coaching/appointment.schema.ts";
import type { Clash } from "#app/domain/coaching/clashes.ts";
import { instantInFrance } from "#app/domain/kit/local-instant.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { dedupeKeys } from "#app/domain/notifications/dedupe-keys.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";
import { notify } from "../notifications/notify.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { coachingRulesOf } from "./coaching-rules-of.server.ts";
import { findClashes } from "./find-clashes.server.ts";

/**
 * Puts an appointment to another hour or place. What the person had answered is asked again, she is told, calendars are told
 * by the sequence, and the hour before is kept.
 *
 * @returns `clashes`: nothing was written, see `fixAppointment`; refusals: `appointment.missing` | `appointment.no-such-move` | `appointment.past`
 */
export function moveAppointment(ctx: Context<ActorOf<"coach">>, beneficiaryId: string, appointmentId: string, input: MoveAppointmentInput): Promise<Result<{ clashes: Clash[] }>> {
  return inTransaction<{ clashes: Clash[] }>(ctx, async (tx) => {
    const hers = { id: appointmentId, beneficiaryId, beneficiary: beneficiariesSeenBy(ctx.actor) };
    const read = await tx.appointment.findFirst({ where: hers, select: { startsAt: true, status: true, minutes: true, place: true, beneficiary: { select: { userId: true } } } });
    if (!read) return refuse("missing", "appointment.missing");
    const startsAt = instantInFrance(input.day, input.time);
    if (startsAt === null || startsAt <= ctx.now) return refuse("invalid", "appointment.past", "day");
    if (read.status !== "fixe" || read.startsAt.getTime() !== Date.parse(input.seen)) return refuse("conflict", "appointment.no-such-move");
    const { minutes, place } = input;
    const isSame = startsAt.getTime() === read.startsAt.getTime();
    if (isSame && minutes === read.minutes && place === read.place) return ok({ clashes: [] });
    const { departement } = await coachingRulesOf(tx, ctx.actor.territoryId);
    const clashes = input.agreed ? [] : await findClashes(tx, ctx, beneficiaryId, [{ startsAt, minutes }], departement, appointmentId);
    if (clashes.length > 0) return ok({ clashes });
    const asked = isSame ? {} : { answer: null, answerReason: null, answerNote: "", answeredAt: null };
    const written = await tx.appointment.updateMany({ where: { ...hers, status: "fixe", startsAt: read.startsAt }, data: { startsAt, minutes, place, ...asked, sequence: { increment: 1 }, changedAt: ctx.now } });
    if (written.count === 0) return refuse("conflict", "appointment.no-such-move");
    await tx.appointmentEvent.create({ data: { id: ctx.newId(), appointmentId, at: ctx.now, what: "moved", wasAt: read.startsAt, byId: ctx.actor.userId, byRole: "coach" } });
    await notify(tx, ctx, { userId: read.beneficiary.userId, kind: "meeting-changed", subjectId: appointmentId, dedupeKey: dedupeKeys.meetingChanged(appointmentId, ctx.now) });
    return ok({ clashes: [] });
  });
}
