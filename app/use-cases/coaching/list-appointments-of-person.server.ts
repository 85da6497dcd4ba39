import type { ActorOf } from "#app/domain/access/actor.ts";
import { awaitsCoach, isKept } from "#app/domain/coaching/absences.ts";
import { appointmentStatus } from "#app/domain/coaching/appointments.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import type { Prisma } from "#app/infra/db.server.ts";
import type { Context } from "../context.server.ts";

/** What happened to an appointment after it was fixed: moved from an hour, noted, corrected. */
export type AppointmentTrace = { at: Date; what: string; from: string | null; to: string | null; wasAt: Date | null };

/**
 * `status`, `answer` and what goes with them are between the person and her coach. Anyone else reads `fixe` or `annule` for
 * what is to come and `passe` for what is over: whether she came is nobody else's.
 */
export type PersonAppointment = {
  appointmentId: string; kind: string; startsAt: Date; minutes: number; place: string; status: string;
  answer: string | null; answerReason: string | null; answerNote: string; explanation: string;
  /** When she wrote an explanation that her coach has not closed yet. */
  waitsSince: Date | null; isWeekly: boolean; trace: AppointmentTrace[];
};

const FEW = 4;

/**
 * A person's coming appointments, the next first, and her last ones, the newest first; nothing of someone out of reach.
 *
 * @param most how many of each
 */
export async function listAppointmentsOfPerson(ctx: Context<ActorOf<"coach" | "hotliner" | "admin">>, beneficiaryId: string, most = FEW): Promise<{ coming: PersonAppointment[]; past: PersonAppointment[] }> {
  const hers = { beneficiaryId, beneficiary: beneficiariesSeenBy(ctx.actor) };
  const isCoach = ctx.actor.role === "coach";
  const select = {
    id: true, kind: true, startsAt: true, minutes: true, place: true, status: true, answer: true, answerReason: true, answerNote: true, explanation: true, explainedAt: true, seriesId: true,
    history: { where: { OR: [{ what: "moved" }, { what: "noted" }] }, orderBy: { at: "asc" as const }, select: { at: true, what: true, from: true, to: true, wasAt: true } },
  } satisfies Prisma.AppointmentSelect;
  const [coming, past] = await Promise.all([
    ctx.db.appointment.findMany({ where: { ...hers, status: "fixe", startsAt: { gte: ctx.now } }, relationLoadStrategy: "join", select, orderBy: { startsAt: "asc" }, take: most }),
    ctx.db.appointment.findMany({ where: { ...hers, OR: [{ startsAt: { lt: ctx.now } }, { status: { not: "fixe" } }] }, relationLoadStrategy: "join", select, orderBy: { startsAt: "desc" }, take: most }),
  ]);
  const viewOf = ({ id, history, seriesId, explainedAt, ...row }: (typeof coming)[number]): PersonAppointment => {
    const shown = { appointmentId: id, kind: row.kind, startsAt: row.startsAt, minutes: row.minutes, place: row.place, isWeekly: seriesId !== null };
    if (isCoach) return { ...shown, status: row.status, answer: row.answer, answerReason: row.answerReason, answerNote: row.answerNote, explanation: row.explanation, waitsSince: waits(row.status, explainedAt, history) ? explainedAt : null, trace: history };
    return { ...shown, status: row.status === "annule" ? "annule" : row.startsAt < ctx.now || row.status !== "fixe" ? "passe" : "fixe", answer: null, answerReason: null, answerNote: "", explanation: "", waitsSince: null, trace: [] };
  };
  return { coming: coming.map(viewOf), past: past.map(viewOf) };
}

function waits(status: string, explainedAt: Date | null, history: readonly AppointmentTrace[]): boolean {
  return awaitsCoach({ status: appointmentStatus(status), explainedAt, keptAt: history.findLast(isKept)?.at ?? null });
}

/** The weekly series of one of the coach's people that go on. */
export async function listSeriesOfPerson(ctx: Context<ActorOf<"coach">>, beneficiaryId: string): Promise<{ seriesId: string; kind: string; weekday: number; minuteOfDay: number; place: string }[]> {
  const rows = await ctx.db.appointmentSeries.findMany({ where: { beneficiaryId, beneficiary: beneficiariesSeenBy(ctx.actor), stoppedOn: null }, select: { id: true, kind: true, startsOn: true, minuteOfDay: true, place: true }, orderBy: { createdAt: "asc" } });
  return rows.map(({ id, startsOn, ...row }) => ({ seriesId: id, weekday: ((startsOn.getUTCDay() + 6) % 7) + 1, ...row }));
}

/** How many unexcused absences one of the coach's people has in her present stay; 0 without one. */
export async function countUnexcused(ctx: Context<ActorOf<"coach">>, beneficiaryId: string): Promise<number> {
  const open = await ctx.db.coachingEpisode.findFirst({ where: { beneficiaryId, closedOn: null, beneficiary: beneficiariesSeenBy(ctx.actor) }, select: { stay: true } });
  const first = open && (await ctx.db.coachingEpisode.findFirst({ where: { beneficiaryId, stay: open.stay }, orderBy: { startsOn: "asc" }, select: { startsOn: true } }));
  return first ? ctx.db.appointment.count({ where: { beneficiaryId, status: "non-excuse", startsAt: { gte: first.startsOn } } }) : 0;
}
