import type { ActorOf } from "#app/domain/access/actor.ts";
import { agendaTitle } from "#app/domain/coaching/agenda-words.ts";
import { clashesOf, type Clash, type Taken } from "#app/domain/coaching/clashes.ts";
import type { Tx } from "#app/infra/db.server.ts";
import type { Context } from "../context.server.ts";

/** The longest thing in an agenda: nothing that began earlier can still last. */
const LONGEST_MS = 10 * 3_600_000;

/**
 * What stands against hours for a coach and one person: their other appointments, the coach's group events, the person's
 * interviews, public holidays.
 *
 * @param except an appointment that is being moved
 */
export async function findClashes(tx: Tx, ctx: Context<ActorOf<"coach">>, beneficiaryId: string, moments: readonly { startsAt: Date; minutes: number }[], departement: string, except?: string): Promise<Clash[]> {
  if (moments.length === 0) return [];
  const starts = moments.map(({ startsAt }) => startsAt.getTime());
  const near = { gte: new Date(Math.min(...starts) - LONGEST_MS), lte: new Date(Math.max(...starts) + LONGEST_MS) };
  // One after the other: a transaction has one connection.
  const appointments = await tx.appointment.findMany({
    where: { status: "fixe", startsAt: near, OR: [{ coachId: ctx.actor.userId }, { beneficiaryId }], ...(except ? { id: { not: except } } : {}) },
    relationLoadStrategy: "join", select: { startsAt: true, minutes: true, kind: true, beneficiaryId: true, coachId: true, beneficiary: { select: { user: { select: { firstName: true, lastName: true } } } } },
  });
  const events = await tx.groupEvent.findMany({ where: { coachId: ctx.actor.userId, cancelledAt: null, startsAt: near }, select: { startsAt: true, minutes: true, title: true } });
  const interviews = await tx.application.findMany({ where: { beneficiaryId, state: "entretien", interviewAt: near }, select: { interviewAt: true } });
  const taken: Taken[] = [
    ...appointments.map((row): Taken => ({ startsAt: row.startsAt, minutes: row.minutes, whose: row.coachId === ctx.actor.userId ? "coach" : "person", what: agendaTitle(row.kind, row.beneficiary.user) })),
    ...events.map((row): Taken => ({ startsAt: row.startsAt, minutes: row.minutes, whose: "coach", what: row.title })),
    ...interviews.map((row): Taken => ({ startsAt: row.interviewAt as Date, minutes: 60, whose: "person", what: "Entretien" })),
  ];
  return moments.flatMap(({ startsAt, minutes }) => clashesOf(startsAt, minutes, taken, departement));
}
