import type { ActorOf } from "#app/domain/access/actor.ts";
import { meetingAnswerOf } from "#app/domain/applications/meeting-answer.ts";
import { EXPLAINABLE_DAYS } from "#app/domain/coaching/absences.ts";
import { appointmentAnswerWords, appointmentKindWords, type AppointmentAnswer } from "#app/domain/coaching/appointments.ts";
import { groupEventKindWords } from "#app/domain/coaching/group-events.ts";
import { communeInPlace, type MyMeeting } from "#app/domain/coaching/my-meeting.ts";
import { distanceKm } from "#app/domain/geo/distance.ts";
import { NBSP } from "#app/domain/kit/french.ts";
import type { Context } from "../context.server.ts";

/** A meeting that began less than this ago is still shown: she may be on her way. */
const STILL_SHOWN_MS = 2 * 3_600_000;
const MANY = 20;

type Found = Omit<MyMeeting, "near" | "canAnswer"> & { placeCommune: string };

/** What waits between her and her coach, read with her meetings so that a page asks once. */
export type Waiting = { coachName: string | null; unread: number; toDo: number; /** Absences that she may explain and has not. */ toExplain: number; /** What was left on her visiting card and nobody has dealt with. */ cardReplies: number };
export type NextMeeting = Pick<MyMeeting, "title" | "startsAt" | "place" | "answer">;

/**
 * A person's meetings to come, with her coach, with employers and with others, the next first.
 *
 * @param meetingId only this one
 */
export async function listMyMeetings(ctx: Context<ActorOf<"beneficiary">>, meetingId?: string): Promise<MyMeeting[]> {
  const { me, found } = await findMeetings(ctx, meetingId);
  const nearOf = await communesNear(ctx, me, found.map(({ placeCommune }) => placeCommune));
  const standing = found.filter((one) => stands(one) && one.startsAt > ctx.now);
  return found.map(({ placeCommune, ...meeting }) => ({
    ...meeting, near: nearOf(placeCommune), canAnswer: stands(meeting) && meeting.startsAt > ctx.now,
    ...(meeting.isExcused && meetingId === undefined ? { nextAt: standing.find(({ startsAt }) => startsAt > meeting.startsAt)?.startsAt ?? null } : {}),
  }));
}

/** Her next meeting that stands, and what else waits between her and her coach: one round trip. */
export async function readNextMeeting(ctx: Context<ActorOf<"beneficiary">>): Promise<Waiting & { next: NextMeeting | null }> {
  const { me, found } = await findMeetings(ctx);
  const next = found.find((one) => stands(one) && one.startsAt >= ctx.now);
  return { coachName: me.coach?.firstName ?? null, unread: me._count.letters, toDo: me._count.tasks, toExplain: me._count.appointments, cardReplies: me._count.cardReplies, next: next ? { title: next.title, startsAt: next.startsAt, place: next.place, answer: next.answer } : null };
}

/** Neither cancelled nor excused: she is expected. */
const stands = ({ isCancelled, isExcused }: Pick<MyMeeting, "isCancelled" | "isExcused">) => !isCancelled && !isExcused;

/** Who she is for a meeting, and her meetings with where they are: all from her row, in one statement. */
async function findMeetings(ctx: Context<ActorOf<"beneficiary">>, meetingId?: string) {
  const since = new Date(ctx.now.getTime() - STILL_SHOWN_MS);
  const only = meetingId === undefined ? {} : { id: meetingId };
  const me = await ctx.db.beneficiary.findUniqueOrThrow({
    where: { id: ctx.actor.beneficiaryId }, relationLoadStrategy: "join",
    select: {
      lat: true, lng: true, communeCode: true, coach: { select: { id: true, firstName: true } },
      _count: { select: { appointments: { where: { status: "non-excuse", explainedAt: null, startsAt: { gte: new Date(ctx.now.getTime() - EXPLAINABLE_DAYS * 86_400_000), lte: ctx.now } } }, letters: { where: { authorRole: "coach", readAt: null } }, tasks: { where: { isShared: true, doneAt: null } }, cardReplies: { where: { doneAt: null } } } },
      appointments: {
        where: { ...only, status: { in: ["fixe", "annule", "excuse"] }, startsAt: { gte: since } }, orderBy: { startsAt: "asc" }, take: MANY,
        select: { id: true, startsAt: true, minutes: true, place: true, status: true, kind: true, coachId: true, answer: true },
      },
      applications: {
        where: { ...only, state: "entretien", interviewAt: { gte: since } }, take: MANY,
        select: {
          id: true, interviewAt: true, otherSlots: true, interviewNote: true, offer: { select: { title: true, employerLabel: true, commune: { select: { name: true } }, organisation: { select: { name: true } } } },
          history: { where: { to: "entretien" }, orderBy: { at: "desc" }, take: 1, select: { byRole: true, reason: true } },
        },
      },
      invitations: {
        where: { ...only, takenBackAt: null, event: { startsAt: { gte: since } } }, take: MANY,
        select: { id: true, answer: true, event: { select: { kind: true, title: true, about: true, startsAt: true, minutes: true, place: true, cancelledAt: true } } },
      },
    },
  });
  const found: Found[] = [
    ...me.invitations.map(({ id, answer, event }): Found => ({
      meetingId: id, what: "invitation", startsAt: event.startsAt, minutes: event.minutes, place: event.place, placeCommune: communeInPlace(event.place), isCancelled: event.cancelledAt !== null, isExcused: false,
      title: `${groupEventKindWords(event.kind)}${NBSP}: ${event.title}`, about: event.about, answer: answer === "confirmed" || answer === "cannot" ? answer : null,
    })),
    ...me.appointments.map((row): Found => ({
      meetingId: row.id, what: "appointment", startsAt: row.startsAt, minutes: row.minutes, place: row.place, placeCommune: communeInPlace(row.place), isCancelled: row.status === "annule", isExcused: row.status === "excuse",
      title: row.kind === "individuel" && me.coach?.id === row.coachId ? `Rendez-vous avec ${me.coach.firstName}` : appointmentKindWords(row.kind),
      answer: appointmentAnswerWords(row.answer) === null ? null : (row.answer as AppointmentAnswer),
    })),
    ...me.applications.map((row): Found => ({
      meetingId: row.id, what: "interview", startsAt: row.interviewAt as Date, minutes: null, place: row.interviewNote, isCancelled: false, isExcused: false, answer: meetingAnswerOf(row.history[0]), otherSlots: row.otherSlots,
      placeCommune: row.interviewNote === "" ? row.offer.commune.name : communeInPlace(row.interviewNote), title: `Entretien${NBSP}: ${row.offer.title}, ${row.offer.organisation?.name ?? row.offer.employerLabel}`,
    })),
  ].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return { me, found };
}

/** Where the communes of these names are from her home; of several with one name, the nearest. */
async function communesNear(ctx: Context, me: { lat: number; lng: number; communeCode: string }, names: readonly string[]): Promise<(name: string) => MyMeeting["near"]> {
  if (names.every((name) => name === "")) return () => null;
  const communes = await ctx.db.commune.findMany({ where: { name: { in: [...new Set(names.filter((name) => name !== ""))] } }, select: { code: true, name: true, lat: true, lng: true } });
  const near = communes.map(({ code, name, lat, lng }) => ({ communeName: name, km: code === me.communeCode ? 0 : distanceKm(me, { lat, lng }) })).sort((a, b) => a.km - b.km);
  return (name) => near.find(({ communeName }) => communeName === name) ?? null;
}
