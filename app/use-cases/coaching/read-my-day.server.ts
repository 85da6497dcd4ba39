import { arrangeDay, type DayGroups, type Snooze } from "#app/domain/coaching/day/arrange.ts";
import { dayClock } from "#app/domain/coaching/day/line.ts";
import { dayLines } from "#app/domain/coaching/day/sources.ts";
import { instantInFrance } from "#app/domain/kit/local-instant.ts";
import { part, readParts } from "#app/infra/read-parts.server.ts";
import { agendaOf, agendaPart, type AgendaDay } from "./day/agenda-part.server.ts";
import { dayParts, herPeople, type CoachContext } from "./day/day-parts.server.ts";

export type MyDay = { groups: DayGroups; agenda: AgendaDay[] };

const WEEK_MS = 7 * 86_400_000;

/** What waits for a coach today and this week, about her own people only, and her appointments of seven days. One round trip. */
export async function readMyDay(ctx: CoachContext): Promise<MyDay> {
  const clock = dayClock(ctx.now);
  const midnight = instantInFrance(clock.today, "00:00") ?? ctx.now;
  const { agenda, snoozes, ...facts } = await readParts(
    ctx.db,
    {
      ...dayParts(ctx, clock), agenda: agendaPart(ctx.actor.userId, midnight, new Date(midnight.getTime() + WEEK_MS)),
      snoozes: part<Snooze>`SELECT key, stamp, until_at AS "untilAt" FROM day_snooze WHERE coach_id = ${ctx.actor.userId}::uuid AND until_at > ${ctx.now}`,
    },
    herPeople(ctx),
    { planOnce: true },
  );
  return { groups: arrangeDay(dayLines(facts, clock), snoozes, ctx.now), agenda: agendaOf(agenda) };
}
