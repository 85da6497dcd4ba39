import type { ActorOf } from "#app/domain/access/actor.ts";
import { callOutcomes, type CallOutcome } from "#app/domain/hotline/calls.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { instantInFrance } from "#app/domain/kit/local-instant.ts";
import type { Context } from "../context.server.ts";

export type CallLine = { callId: string; at: Date; motive: string; outcome: CallOutcome; line: string; userId: string | null; organisationId: string | null; who: string | null };
const MOST = 200;
const DAY_MS = 86_400_000;

/**
 * The calls of one day to the help line, the newest first.
 *
 * @param day calendar day of the territory; today where it is none
 */
export async function listCalls(ctx: Context<ActorOf<"hotliner">>, day: string | null): Promise<{ day: string; today: string; calls: CallLine[] }> {
  const today = localDay(ctx.now);
  const shown = day !== null && day <= today && instantInFrance(day, "00:00") !== null ? day : today;
  const from = instantInFrance(shown, "00:00") ?? ctx.now;
  const until = instantInFrance(localDay(new Date(from.getTime() + 1.2 * DAY_MS)), "00:00") ?? ctx.now;
  const rows = await ctx.db.hotlineCall.findMany({
    where: { territoryId: ctx.actor.territoryId, at: { gte: from, lt: until } }, relationLoadStrategy: "join", orderBy: [{ at: "desc" }, { id: "asc" }], take: MOST,
    select: { id: true, at: true, motive: true, outcome: true, line: true, userId: true, organisationId: true, user: { select: { firstName: true, lastName: true } }, organisation: { select: { name: true } } },
  });
  return {
    day: shown, today,
    calls: rows.map(({ id, outcome, user, organisation, ...row }) => ({
      callId: id, ...row, outcome: (Object.hasOwn(callOutcomes, outcome) ? outcome : "regle") as CallOutcome,
      who: user ? `${user.firstName} ${user.lastName}` : (organisation?.name ?? null),
    })),
  };
}
