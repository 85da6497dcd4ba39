import type { ActorOf } from "#app/domain/access/actor.ts";
import type { MyMeeting } from "#app/domain/coaching/my-meeting.ts";
import { lettersSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";
import { listMyMeetings } from "./list-my-meetings.server.ts";

/** What a person and her coach have together, in short; `coachName` is `null` when nobody follows her. */
export type WithMyCoach = { coachName: string | null; unread: number; toDo: number; next: Pick<MyMeeting, "title" | "startsAt" | "place" | "answer"> | null };

/** What waits between a person and her coach: their next meeting (an interview is one too), what they agreed to do, and the letters that she has not opened. */
export async function readWithMyCoach(ctx: Context<ActorOf<"beneficiary">>): Promise<WithMyCoach> {
  const [found, unread, meetings, toDo] = await Promise.all([
    ctx.db.beneficiary.findUniqueOrThrow({ where: { id: ctx.actor.beneficiaryId }, relationLoadStrategy: "join", select: { coach: { select: { firstName: true } } } }),
    ctx.db.letter.count({ where: { AND: [{ authorRole: "coach", readAt: null }, lettersSeenBy(ctx.actor)] } }),
    listMyMeetings(ctx),
    ctx.db.coachTask.count({ where: { beneficiaryId: ctx.actor.beneficiaryId, isShared: true, doneAt: null } }),
  ]);
  const next = meetings.find(({ isCancelled, startsAt }) => !isCancelled && startsAt >= ctx.now);
  return { coachName: found.coach?.firstName ?? null, unread, toDo, next: next ? { title: next.title, startsAt: next.startsAt, place: next.place, answer: next.answer } : null };
}
