import type { ActorOf } from "#app/domain/access/actor.ts";
import type { AppointmentAnswerInput } from "#app/domain/coaching/appointment.schema.ts";
import type { MyMeeting } from "#app/domain/coaching/my-meeting.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import type { Context } from "../context.server.ts";
import { answerMeeting, type AnsweredMeeting } from "./answer-meeting.server.ts";
import { listMyMeetings } from "./list-my-meetings.server.ts";
import { meetingOf } from "./meeting-link.server.ts";

/**
 * What a link without an account shows: when, how long and where. Neither who, nor with whom, nor why; of an interview, not
 * even the employer's instructions.
 */
export type LinkedMeeting = Pick<MyMeeting, "what" | "startsAt" | "otherSlots" | "minutes" | "place" | "isCancelled" | "isExcused" | "answer" | "canAnswer">;

/**
 * A meeting by its link, as long as it is to come.
 *
 * @returns refusals: `appointment.missing`: no such link | `appointment.link-over`: the meeting took place, or something was noted of it
 */
export async function openMeetingLink(ctx: Context, token: string): Promise<Result<LinkedMeeting>> {
  const found = await holderOf(ctx, token);
  const [meeting] = found ? await listMyMeetings(found.as, found.meetingId) : [];
  if (!meeting) return refuse("missing", found ? "appointment.link-over" : "appointment.missing");
  const { what, startsAt, otherSlots = [], minutes, isCancelled, isExcused, answer, canAnswer } = meeting;
  return ok({ what, startsAt, otherSlots, minutes, isCancelled, isExcused, answer, canAnswer, place: what === "interview" ? (meeting.near?.communeName ?? "") : meeting.place });
}

/**
 * An answer given by the link, as if she had signed in: whoever holds it was sent it. It can say nothing else of her.
 *
 * @returns refusals: `appointment.missing` and those of `answerMeeting`
 */
export async function answerByLink(ctx: Context, token: string, input: AppointmentAnswerInput): Promise<Result<AnsweredMeeting>> {
  const found = await holderOf(ctx, token);
  return found ? answerMeeting(found.as, found.meetingId, input) : refuse("missing", "appointment.missing");
}

async function holderOf(ctx: Context, token: string): Promise<{ meetingId: string; as: Context<ActorOf<"beneficiary">> } | null> {
  const meetingId = meetingOf(token);
  if (meetingId === undefined) return null;
  const select = { beneficiary: { select: { id: true, territoryId: true, user: { select: { id: true, disabledAt: true } } } } } as const;
  const row = (await ctx.db.appointment.findUnique({ where: { id: meetingId }, select })) ?? (await ctx.db.groupInvitation.findUnique({ where: { id: meetingId }, select })) ?? (await ctx.db.application.findUnique({ where: { id: meetingId }, select }));
  if (!row || row.beneficiary.user.disabledAt !== null) return null;
  const { id, territoryId, user } = row.beneficiary;
  return { meetingId, as: { ...ctx, actor: { role: "beneficiary", userId: user.id, territoryId, beneficiaryId: id } } };
}
