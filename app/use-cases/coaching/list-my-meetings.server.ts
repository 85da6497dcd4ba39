import type { ActorOf } from "#app/domain/access/actor.ts";
import { meetingAnswerOf } from "#app/domain/applications/meeting-answer.ts";
import { appointmentAnswerWords, appointmentKindWords, type AppointmentAnswer } from "#app/domain/coaching/appointments.ts";
import { communeInPlace, type MyMeeting } from "#app/domain/coaching/my-meeting.ts";
import { distanceKm } from "#app/domain/geo/distance.ts";
import { NBSP } from "#app/domain/kit/french.ts";
import type { Context } from "../context.server.ts";

/** A meeting that began less than this ago is still shown: she may be on her way. */
const STILL_SHOWN_MS = 2 * 3_600_000;
const MANY = 20;

type Found = Omit<MyMeeting, "near" | "canAnswer"> & { placeCommune: string };

/**
 * A person's meetings to come, with her coach and with employers, the next first.
 *
 * @param meetingId only this one
 */
export async function listMyMeetings(ctx: Context<ActorOf<"beneficiary">>, meetingId?: string): Promise<MyMeeting[]> {
  const since = new Date(ctx.now.getTime() - STILL_SHOWN_MS);
  const only = { beneficiaryId: ctx.actor.beneficiaryId, ...(meetingId === undefined ? {} : { id: meetingId }) };
  const [me, appointments, interviews] = await Promise.all([
    ctx.db.beneficiary.findUniqueOrThrow({ where: { id: ctx.actor.beneficiaryId }, relationLoadStrategy: "join", select: { lat: true, lng: true, communeCode: true, coach: { select: { id: true, firstName: true } } } }),
    ctx.db.appointment.findMany({ where: { ...only, status: { in: ["fixe", "annule"] }, startsAt: { gte: since } }, orderBy: { startsAt: "asc" }, take: MANY }),
    ctx.db.application.findMany({
      where: { ...only, state: "entretien", interviewAt: { gte: since } }, relationLoadStrategy: "join", take: MANY,
      select: {
        id: true, interviewAt: true, interviewNote: true, offer: { select: { title: true, employerLabel: true, commune: { select: { name: true } }, organisation: { select: { name: true } } } },
        history: { where: { to: "entretien" }, orderBy: { at: "desc" }, take: 1, select: { byRole: true, reason: true } },
      },
    }),
  ]);
  const found: Found[] = [
    ...appointments.map((row): Found => ({
      meetingId: row.id, what: "appointment", startsAt: row.startsAt, minutes: row.minutes, place: row.place, placeCommune: communeInPlace(row.place), isCancelled: row.status === "annule",
      title: row.kind === "individuel" && me.coach?.id === row.coachId ? `Rendez-vous avec ${me.coach.firstName}` : appointmentKindWords(row.kind),
      answer: appointmentAnswerWords(row.answer) === null ? null : (row.answer as AppointmentAnswer),
    })),
    ...interviews.map((row): Found => ({
      meetingId: row.id, what: "interview", startsAt: row.interviewAt as Date, minutes: null, place: row.interviewNote, isCancelled: false, answer: meetingAnswerOf(row.history[0]),
      placeCommune: row.interviewNote === "" ? row.offer.commune.name : communeInPlace(row.interviewNote), title: `Entretien${NBSP}: ${row.offer.title}, ${row.offer.organisation?.name ?? row.offer.employerLabel}`,
    })),
  ].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const nearOf = await communesNear(ctx, me, found.map(({ placeCommune }) => placeCommune));
  return found.map(({ placeCommune, ...meeting }) => ({ ...meeting, near: nearOf(placeCommune), canAnswer: !meeting.isCancelled && meeting.startsAt > ctx.now }));
}

/** Where the communes of these names are from her home; of several with one name, the nearest. */
async function communesNear(ctx: Context, me: { lat: number; lng: number; communeCode: string }, names: readonly string[]): Promise<(name: string) => MyMeeting["near"]> {
  const communes = await ctx.db.commune.findMany({ where: { name: { in: [...new Set(names.filter((name) => name !== ""))] } }, select: { code: true, name: true, lat: true, lng: true } });
  const near = communes.map(({ code, name, lat, lng }) => ({ communeName: name, km: code === me.communeCode ? 0 : distanceKm(me, { lat, lng }) })).sort((a, b) => a.km - b.km);
  return (name) => near.find(({ communeName }) => communeName === name) ?? null;
}
