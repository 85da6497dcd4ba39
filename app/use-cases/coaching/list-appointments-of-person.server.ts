import type { ActorOf } from "#app/domain/access/actor.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";

/** `answer` and what goes with it are what the person said to her coach: `null` and empty for anyone else. */
export type PersonAppointment = {
  appointmentId: string; kind: string; startsAt: Date; minutes: number; place: string; status: string;
  answer: string | null; answerReason: string | null; answerNote: string;
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
  const select = { id: true, kind: true, startsAt: true, minutes: true, place: true, status: true, answer: isCoach, answerReason: isCoach, answerNote: isCoach };
  const [coming, past] = await Promise.all([
    ctx.db.appointment.findMany({ where: { ...hers, status: "fixe", startsAt: { gte: ctx.now } }, select, orderBy: { startsAt: "asc" }, take: most }),
    ctx.db.appointment.findMany({ where: { ...hers, OR: [{ startsAt: { lt: ctx.now } }, { status: { not: "fixe" } }] }, select, orderBy: { startsAt: "desc" }, take: most }),
  ]);
  const viewOf = ({ id, answer, answerReason, answerNote, ...row }: (typeof coming)[number]): PersonAppointment => ({
    appointmentId: id, ...row, answer: answer ?? null, answerReason: answerReason ?? null, answerNote: answerNote ?? "",
  });
  return { coming: coming.map(viewOf), past: past.map(viewOf) };
}
