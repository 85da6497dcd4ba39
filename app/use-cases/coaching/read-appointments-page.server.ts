import type { ActorOf } from "#app/domain/access/actor.ts";
import { isAbsenceAlert } from "#app/domain/coaching/appointments.ts";
import type { Context } from "../context.server.ts";
import { coachingRulesOf } from "./coaching-rules-of.server.ts";
import { countUnexcused, listAppointmentsOfPerson, listSeriesOfPerson } from "./list-appointments-of-person.server.ts";

/** Half a year of one a week. */
const MANY = 26;

/** A person's appointments, her weekly series, and the alert on her absences: for her coach alone. */
export async function readAppointmentsPage(ctx: Context<ActorOf<"coach">>, beneficiaryId: string) {
  const [appointments, series, unexcused, rules] = await Promise.all([
    listAppointmentsOfPerson(ctx, beneficiaryId, MANY), listSeriesOfPerson(ctx, beneficiaryId), countUnexcused(ctx, beneficiaryId), coachingRulesOf(ctx.db, ctx.actor.territoryId),
  ]);
  return { ...appointments, series, alert: isAbsenceAlert(unexcused, rules) ? unexcused : 0 };
}
