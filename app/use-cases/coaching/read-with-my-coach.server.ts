import type { ActorOf } from "#app/domain/access/actor.ts";
import { lettersSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";

/** What a person and her coach have together, in short; `coachName` is `null` when nobody follows her. */
export type WithMyCoach = { coachName: string | null; unread: number };

/** What waits between a person and her coach: the letters that she has not opened. */
export async function readWithMyCoach(ctx: Context<ActorOf<"beneficiary">>): Promise<WithMyCoach> {
  const [found, unread] = await Promise.all([
    ctx.db.beneficiary.findUniqueOrThrow({ where: { id: ctx.actor.beneficiaryId }, relationLoadStrategy: "join", select: { coach: { select: { firstName: true } } } }),
    ctx.db.letter.count({ where: { AND: [{ authorRole: "coach", readAt: null }, lettersSeenBy(ctx.actor)] } }),
  ]);
  return { coachName: found.coach?.firstName ?? null, unread };
}
