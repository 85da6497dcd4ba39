import type { ActorOf } from "#app/domain/access/actor.ts";
import type { AppointmentAnswerInput } from "#app/domain/coaching/appointment.schema.ts";
import { mayAnswerInvitation } from "#app/domain/coaching/group-events.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import type { Tx } from "#app/infra/db.server.ts";
import type { Context } from "../context.server.ts";
import type { AnsweredMeeting } from "./answer-meeting.server.ts";

/**
 * What a person says of an invitation to a group event; the last seat goes to one, whoever answers at the same moment.
 *
 * Nobody is written to: the coach reads who comes on the page of the event.
 *
 * @returns `null` when it is no invitation of hers; refusals: those of `mayAnswerInvitation` | `appointment.no-other-moment`
 */
export async function answerInvitation(tx: Tx, ctx: Context<ActorOf<"beneficiary">>, invitationId: string, input: AppointmentAnswerInput): Promise<Result<AnsweredMeeting> | null> {
  const hers = { id: invitationId, beneficiaryId: ctx.actor.beneficiaryId };
  const read = await tx.groupInvitation.findFirst({ where: hers, select: { eventId: true } });
  if (!read) return null;
  if (input.answer === "move") return refuse("invalid", "appointment.no-other-moment");
  // The event is held: seats are counted with nobody in between.
  await tx.$queryRaw`SELECT id FROM group_event WHERE id = ${read.eventId}::uuid FOR UPDATE`;
  // One after the other: a transaction has one connection.
  const event = await tx.groupEvent.findUniqueOrThrow({ where: { id: read.eventId }, select: { startsAt: true, cancelledAt: true, places: true } });
  const invitation = await tx.groupInvitation.findUniqueOrThrow({ where: { id: invitationId }, select: { takenBackAt: true } });
  const taken = await tx.groupInvitation.count({ where: { eventId: read.eventId, id: { not: invitationId }, answer: "confirmed", takenBackAt: null } });
  const may = mayAnswerInvitation(event, invitation, input.answer, taken, ctx.now);
  if (!may.ok) return may;
  const said = input.answer === "cannot" ? { answerReason: input.reason, answerNote: input.note } : { answerReason: null, answerNote: "" };
  await tx.groupInvitation.update({ where: { id: invitationId }, data: { answer: input.answer, ...said, answeredAt: ctx.now } });
  return ok({ meetingId: invitationId, answer: input.answer });
}
