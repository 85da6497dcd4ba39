import type { ActorOf } from "#app/domain/access/actor.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";

export type PersonAppointment = { appointmentId: string; kind: string; startsAt: Date; minutes: number; place: string; status: string };

const MANY = 4;

/** A person's coming appointments, the next first, and her last ones, the newest first; nothing of someone out of reach. */
export async function listAppointmentsOfPerson(ctx: Context<ActorOf<"coach" | "hotliner" | "admin">>, beneficiaryId: string): Promise<{ coming: PersonAppointment[]; past: PersonAppointment[] }> {
  const hers = { beneficiaryId, beneficiary: beneficiariesSeenBy(ctx.actor) };
  const select = { id: true, kind: true, startsAt: true, minutes: true, place: true, status: true } as const;
  const [coming, past] = await Promise.all([
    ctx.db.appointment.findMany({ where: { ...hers, status: "fixe", startsAt: { gte: ctx.now } }, select, orderBy: { startsAt: "asc" }, take: MANY }),
    ctx.db.appointment.findMany({ where: { ...hers, startsAt: { lt: ctx.now } }, select, orderBy: { startsAt: "desc" }, take: MANY }),
  ]);
  const viewOf = ({ id, ...row }: (typeof coming)[number]): PersonAppointment => ({ appointmentId: id, ...row });
  return { coming: coming.map(viewOf), past: past.map(viewOf) };
}
