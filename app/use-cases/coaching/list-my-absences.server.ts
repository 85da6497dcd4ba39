import type { ActorOf } from "#app/domain/access/actor.ts";
import { absenceState, EXPLAINABLE_DAYS, TOLD_DAYS, type AbsenceState } from "#app/domain/coaching/absences.ts";
import { appointmentKindWords, appointmentStatus } from "#app/domain/coaching/appointments.ts";
import type { Context } from "../context.server.ts";
import { keptEvents } from "./kept-absence.ts";

/** An absence as the person reads it: what her coach noted, what she said of it, where it stands. `isHonoured`: noted since as kept. */
export type MyAbsence = { meetingId: string; title: string; startsAt: Date; place: string; explanation: string; state: AbsenceState; isHonoured: boolean };

const DAY_MS = 86_400_000;
const MANY = 20;

/**
 * A person's absences that her coach noted and that she may still explain, and for a while what became of those she explained;
 * the newest first. Hers alone.
 *
 * @param meetingId only this one
 */
export async function listMyAbsences(ctx: Context<ActorOf<"beneficiary">>, meetingId?: string): Promise<MyAbsence[]> {
  const since = (days: number) => new Date(ctx.now.getTime() - days * DAY_MS);
  const rows = await ctx.db.appointment.findMany({
    where: {
      ...(meetingId === undefined ? {} : { id: meetingId }), beneficiaryId: ctx.actor.beneficiaryId, startsAt: { gte: since(EXPLAINABLE_DAYS), lte: ctx.now },
      OR: [{ status: "non-excuse" }, { status: { in: ["excuse", "honore"] }, explainedAt: { gte: since(TOLD_DAYS) } }],
    },
    relationLoadStrategy: "join", orderBy: { startsAt: "desc" }, take: MANY,
    select: { id: true, kind: true, startsAt: true, place: true, status: true, explanation: true, explainedAt: true, history: keptEvents },
  });
  return rows.map(({ id, kind, status, explainedAt, history, ...row }) => ({
    meetingId: id, title: appointmentKindWords(kind), ...row, isHonoured: status === "honore",
    state: absenceState({ status: appointmentStatus(status), explainedAt, keptAt: history[0]?.at ?? null }),
  }));
}
