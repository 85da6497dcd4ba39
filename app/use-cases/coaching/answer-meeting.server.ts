import type { ActorOf } from "#app/domain/access/actor.ts";
import { meetingAnswerCode, meetingAnswerOf } from "#app/domain/applications/meeting-answer.ts";
import { isSlotOpen } from "#app/domain/applications/slots.ts";
import type { AppointmentAnswerInput } from "#app/domain/coaching/appointment.schema.ts";
import { absenceReasonWords, appointmentStatus, mayAnswerAppointment } from "#app/domain/coaching/appointments.ts";
import { halfDayWords } from "#app/domain/coaching/half-days.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { dedupeKeys } from "#app/domain/notifications/dedupe-keys.ts";
import type { Tx } from "#app/infra/db.server.ts";
import type { Context } from "../context.server.ts";
import { answerInvitation } from "./answer-invitation.server.ts";
import { notify, notifyAll } from "../notifications/notify.server.ts";
import { inTransaction } from "../transaction.server.ts";

type Person = Context<ActorOf<"beneficiary">>;
/** The meeting and what was said of it. */
export type AnsweredMeeting = { meetingId: string; answer: AppointmentAnswerInput["answer"] };

/**
 * What a person says of one of her meetings. Her coach reads it and why; an employer reads only whether she comes.
 *
 * It changes no status: an absence is noted by the coach alone. The same answer twice is one.
 *
 * @returns refusals: `appointment.missing` | `appointment.not-standing` | `appointment.begun` | `appointment.no-other-moment` (of an interview or an invitation) | `event.full`
 */
export function answerMeeting(ctx: Person, meetingId: string, input: AppointmentAnswerInput): Promise<Result<AnsweredMeeting>> {
  return inTransaction<AnsweredMeeting>(ctx, async (tx) => {
    const hers = { id: meetingId, beneficiaryId: ctx.actor.beneficiaryId };
    const appointment = await tx.appointment.findFirst({ where: hers, select: { status: true, startsAt: true, coachId: true, answer: true, answerReason: true, answerNote: true, beneficiary: { select: { coachId: true } } } });
    if (!appointment) return (await answerInvitation(tx, ctx, meetingId, input)) ?? answerInterview(tx, ctx, meetingId, input);
    const may = mayAnswerAppointment(appointmentStatus(appointment.status), appointment.startsAt, ctx.now);
    if (!may.ok) return may;
    const data = { answer: input.answer, answerReason: input.answer === "cannot" ? input.reason : null, answerNote: noteOf(input, localDay(ctx.now)) };
    if (data.answer === appointment.answer && data.answerReason === appointment.answerReason && data.answerNote === appointment.answerNote) return ok({ meetingId, answer: input.answer });
    const written = await tx.appointment.updateMany({ where: { ...hers, status: "fixe", startsAt: { gt: ctx.now } }, data: { ...data, answeredAt: ctx.now } });
    if (written.count === 0) return refuse("conflict", "appointment.not-standing");
    // A first « je viens » is what the coach expects: it is on her page. Anything else she is told.
    const isExpected = input.answer === "confirmed" && appointment.answer === null;
    if (!isExpected) await notify(tx, ctx, { userId: appointment.beneficiary.coachId ?? appointment.coachId, kind: "appointment-answered", subjectId: meetingId, dedupeKey: dedupeKeys.appointmentAnswered(meetingId, ctx.now) });
    return ok({ meetingId, answer: input.answer });
  });
}

/** The half-days she proposes, then her word. */
function noteOf(input: AppointmentAnswerInput, today: string): string {
  if (input.answer === "confirmed") return "";
  const proposed = input.answer === "move" ? `Possible\u00a0: ${input.halfDays.toSorted().map((half) => halfDayWords(half, today)).join(", ")}.` : "";
  return [proposed, input.note].filter(Boolean).join(" ");
}

async function answerInterview(tx: Tx, ctx: Person, applicationId: string, input: AppointmentAnswerInput): Promise<Result<AnsweredMeeting>> {
  const read = await tx.application.findFirst({
    where: { id: applicationId, beneficiaryId: ctx.actor.beneficiaryId, interviewAt: { not: null } },
    select: { state: true, interviewAt: true, otherSlots: true, beneficiary: { select: { coachId: true } }, offer: { select: { organisationId: true } }, history: { where: { to: "entretien" }, orderBy: { at: "desc" }, take: 1, select: { byRole: true, reason: true } } },
  });
  if (!read || read.interviewAt === null) return refuse("missing", "appointment.missing");
  const may = mayAnswerAppointment(read.state === "entretien" ? "fixe" : "annule", read.interviewAt, ctx.now);
  if (!may.ok) return may;
  if (input.answer === "move") return refuse("invalid", "appointment.no-other-moment");
  const picked = (input.answer === "confirmed" ? input.slot : null) ?? read.interviewAt;
  if (!isSlotOpen(picked, { interviewAt: read.interviewAt, otherSlots: read.otherSlots }, ctx.now)) return refuse("conflict", "appointment.not-standing");
  const isSame = picked.getTime() === read.interviewAt.getTime() && read.otherSlots.length === 0;
  if (isSame && meetingAnswerOf(read.history[0]) === input.answer) return ok({ meetingId: applicationId, answer: input.answer });
  // Locks the row; of several moments, the others are let go: an employer who changes the meeting at this moment comes before or after, never between.
  const held = await tx.application.updateMany({ where: { id: applicationId, state: "entretien", interviewAt: read.interviewAt }, data: { interviewAt: picked, otherSlots: [] } });
  if (held.count === 0) return refuse("conflict", "appointment.not-standing");
  const eventId = ctx.newId();
  const note = input.answer === "cannot" ? [`${absenceReasonWords(input.reason)}.`, input.note].filter(Boolean).join(" ") : "";
  await tx.applicationEvent.create({ data: { id: eventId, applicationId, from: "entretien", to: "entretien", at: ctx.now, byId: ctx.actor.userId, byRole: "beneficiary", reason: meetingAnswerCode(input.answer), note } });
  const members = read.offer.organisationId === null ? [] : await tx.user.findMany({ where: { organisationId: read.offer.organisationId, role: "employer", disabledAt: null }, select: { id: true } });
  const told = members.map(({ id }) => ({ userId: id, kind: "application-changed" as const, subjectId: applicationId, dedupeKey: dedupeKeys.applicationEvent(eventId, id) }));
  const coachId = read.beneficiary.coachId;
  const toCoach = coachId === null ? [] : [{ userId: coachId, kind: "application-followed" as const, subjectId: applicationId, dedupeKey: dedupeKeys.applicationEvent(eventId, coachId) }];
  await notifyAll(tx, ctx, [...told, ...(input.answer === "cannot" ? toCoach : [])]);
  return ok({ meetingId: applicationId, answer: input.answer });
}
