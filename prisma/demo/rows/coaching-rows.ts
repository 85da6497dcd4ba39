import type { DemoCalendar } from "../calendar.ts";
import { diceOf } from "../dice.ts";
import type { DemoSeries } from "../coaching/series.ts";
import type { DemoAppointment } from "../coaching/appointments.ts";
import type { DemoEvent } from "../coaching/events.ts";
import type { DemoEpisode } from "../coaching/episodes.ts";
import { sharedTitles, type DemoTask } from "../coaching/tasks.ts";
import type { DemoRows } from "./rows.ts";

type CoachingRows = Pick<DemoRows, "coachingEpisode" | "appointment" | "appointmentSeries" | "appointmentEvent" | "coachTask">;

/** Episodes, appointments with their series and what was said of them, and tasks. */
export function coachingRows(episodes: readonly DemoEpisode[], appointments: readonly DemoAppointment[], tasks: readonly DemoTask[], series: readonly DemoSeries[], calendar: DemoCalendar): CoachingRows {
  const dateOf = (day: number | null) => (day === null ? null : calendar.date(day));
  return {
    coachingEpisode: episodes.map((one) => ({
      id: one.id, beneficiaryId: one.person.id, coachId: one.coach.userId, rank: one.rank, renewalReason: one.renewalReason,
      startsOn: calendar.date(one.startsDay), endsOn: calendar.date(one.endsDay), hiredOn: dateOf(one.hiredDay), closedOn: dateOf(one.closedDay), exit: one.exit, relayTo: one.relayTo,
    })),
    appointment: appointments.map(({ id, person, coachId, kind, startsAt, minutes, place, status, series: of, explained }) => ({
      id, beneficiaryId: person.id, coachId, kind, startsAt, minutes, place, status, seriesId: of?.id ?? null, seriesOn: of ? calendar.date(of.day) : null, explanation: explained?.words ?? "", explainedAt: explained?.at ?? null,
    })),
    appointmentSeries: series.map(({ startsDay, drawnThroughDay, ...one }) => ({ ...one, startsOn: calendar.date(startsDay), drawnThroughOn: calendar.date(drawnThroughDay) })),
    appointmentEvent: appointments.flatMap(({ id, person, explained }) => (explained ? [{ id: diceOf(`explained/${id}`).id(), appointmentId: id, at: explained.at, what: "explained", byId: person.userId, byRole: "beneficiary" }] : [])),
    coachTask: tasks.map(({ id, person, coachId, title, dueDay, doneAt, createdAt }) => ({ id, beneficiaryId: person.id, coachId, title, dueOn: dateOf(dueDay), doneAt, createdAt, isShared: sharedTitles.includes(title), doneById: doneAt === null ? null : coachId })),
  };
}

/** Workshops and job datings, with who is invited. */
export function eventRows(territoryId: string, events: readonly DemoEvent[]): Pick<DemoRows, "groupEvent" | "groupInvitation"> {
  return {
    groupEvent: events.map(({ invitations: _invitations, ...event }) => ({ ...event, territoryId })),
    groupInvitation: events.flatMap(({ id: eventId, coachId, invitations }) => invitations.map(({ person, ...one }) => ({ ...one, eventId, beneficiaryId: person.id, invitedById: coachId }))),
  };
}
