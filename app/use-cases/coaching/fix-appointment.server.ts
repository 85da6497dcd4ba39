import type { ActorOf } from "#app/domain/access/actor.ts";
import type { NewAppointmentInput } from "#app/domain/coaching/appointment.schema.ts";
import type { Clash } from "#app/domain/coaching/clashes.ts";
import { seriesDays } from "#app/domain/coaching/series.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { instantInFrance } from "#app/domain/kit/local-instant.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { dedupeKeys } from "#app/domain/notifications/dedupe-keys.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";
import { notify } from "../notifications/notify.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { coachingRulesOf } from "./coaching-rules-of.server.ts";
import { findClashes } from "./find-clashes.server.ts";
import { drawSeries } from "./draw-series.server.ts";
import { dateOf } from "./held-episode.server.ts";

/** `clashes`: nothing was written; what stands against it is to be read, and agreed to. */
export type Fixed = { appointmentIds: string[]; clashes: Clash[] };

/**
 * Fixes an appointment with one of the coach's people, or the same one every week; she is told of the first.
 *
 * Something at the same hour, a holiday or a Sunday stops it once: agreed to, it is fixed. A weekly series leaves out holidays
 * without asking: that is what `keepsHolidays` false means.
 *
 * @returns refusals: `person.missing` | `appointment.past`
 */
export function fixAppointment(ctx: Context<ActorOf<"coach">>, beneficiaryId: string, input: NewAppointmentInput): Promise<Result<Fixed>> {
  return inTransaction<Fixed>(ctx, async (tx) => {
    const person = await tx.beneficiary.findFirst({ where: { AND: [{ id: beneficiaryId }, beneficiariesSeenBy(ctx.actor)] }, select: { userId: true } });
    if (!person) return refuse("missing", "person.missing");
    const startsAt = instantInFrance(input.day, input.time);
    if (startsAt === null || startsAt <= ctx.now) return refuse("invalid", "appointment.past", "day");
    const { departement } = await coachingRulesOf(tx, ctx.actor.territoryId);
    const { kind, minutes, place } = input;
    const days = input.weekly ? seriesDays({ startsOn: input.day, drawnThroughOn: null, stoppedOn: null, keepsHolidays: false }, localDay(ctx.now), departement) : [input.day];
    const moments = (days.length === 0 ? [input.day] : days).map((day) => ({ startsAt: instantInFrance(day, input.time) as Date, minutes }));
    const clashes = input.agreed ? [] : await findClashes(tx, ctx, beneficiaryId, moments, departement);
    if (clashes.length > 0) return ok({ appointmentIds: [], clashes });

    if (input.weekly) {
      const [hours = 0, minute = 0] = input.time.split(":").map(Number);
      const seriesId = ctx.newId();
      await tx.appointmentSeries.create({ data: { id: seriesId, beneficiaryId, coachId: ctx.actor.userId, kind, startsOn: dateOf(input.day), minuteOfDay: hours * 60 + minute, minutes, place, createdAt: ctx.now } });
      const appointmentIds = await drawSeries(tx, ctx, seriesId, departement);
      await tell(appointmentIds[0]);
      return ok({ appointmentIds, clashes: [] });
    }
    const appointmentId = ctx.newId();
    await tx.appointment.create({ data: { id: appointmentId, beneficiaryId, coachId: ctx.actor.userId, kind, startsAt, minutes, place, changedAt: ctx.now } });
    await tx.appointmentEvent.create({ data: { id: ctx.newId(), appointmentId, at: ctx.now, what: "fixed", byId: ctx.actor.userId, byRole: "coach" } });
    await tell(appointmentId);
    return ok({ appointmentIds: [appointmentId], clashes: [] });

    async function tell(id: string | undefined): Promise<void> {
      if (id !== undefined && person) await notify(tx, ctx, { userId: person.userId, kind: "meeting-changed", subjectId: id, dedupeKey: dedupeKeys.meetingChanged(id, ctx.now) });
    }
  });
}

