import type { ActorOf } from "#app/domain/access/actor.ts";
import type { GroupEventInput } from "#app/domain/coaching/group-event.schema.ts";
import { instantInFrance } from "#app/domain/kit/local-instant.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import type { Context } from "../context.server.ts";

/**
 * A coach plans a workshop, a job dating or another meeting of several people. Nobody is invited yet.
 *
 * @returns refusal: `event.past`
 */
export async function planGroupEvent(ctx: Context<ActorOf<"coach">>, { day, time, ...input }: GroupEventInput): Promise<Result<{ eventId: string }>> {
  const startsAt = instantInFrance(day, time);
  if (startsAt === null || startsAt <= ctx.now) return refuse("invalid", "event.past", "day");
  const eventId = ctx.newId();
  await ctx.db.groupEvent.create({ data: { id: eventId, territoryId: ctx.actor.territoryId, coachId: ctx.actor.userId, ...input, startsAt, createdAt: ctx.now, changedAt: ctx.now } });
  return ok({ eventId });
}
