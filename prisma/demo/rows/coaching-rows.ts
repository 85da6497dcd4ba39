import type { DemoCalendar } from "../calendar.ts";
import type { DemoAppointment } from "../coaching/appointments.ts";
import type { DemoEpisode } from "../coaching/episodes.ts";
import { sharedTitles, type DemoTask } from "../coaching/tasks.ts";
import type { DemoRows } from "./rows.ts";

type CoachingRows = Pick<DemoRows, "coachingEpisode" | "appointment" | "coachTask">;

/** Episodes, appointments and tasks. */
export function coachingRows(episodes: readonly DemoEpisode[], appointments: readonly DemoAppointment[], tasks: readonly DemoTask[], calendar: DemoCalendar): CoachingRows {
  const dateOf = (day: number | null) => (day === null ? null : calendar.date(day));
  return {
    coachingEpisode: episodes.map((one) => ({
      id: one.id, beneficiaryId: one.person.id, coachId: one.coach.userId, rank: one.rank, renewalReason: one.renewalReason,
      startsOn: calendar.date(one.startsDay), endsOn: calendar.date(one.endsDay), hiredOn: dateOf(one.hiredDay), closedOn: dateOf(one.closedDay), exit: one.exit,
    })),
    appointment: appointments.map(({ id, person, coachId, kind, startsAt, minutes, place, status }) => ({ id, beneficiaryId: person.id, coachId, kind, startsAt, minutes, place, status })),
    coachTask: tasks.map(({ id, person, coachId, title, dueDay, doneAt, createdAt }) => ({ id, beneficiaryId: person.id, coachId, title, dueOn: dateOf(dueDay), doneAt, createdAt, isShared: sharedTitles.includes(title), doneById: doneAt === null ? null : coachId })),
  };
}
