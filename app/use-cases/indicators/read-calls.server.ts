import type { ActorOf } from "#app/domain/access/actor.ts";
import { lastMonths } from "#app/domain/indicators/small-cells.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { instantInFrance } from "#app/domain/kit/local-instant.ts";
import type { Context } from "../context.server.ts";

/** Calls by motive and month, oldest month first; `counts` stand in the order of `months`. */
export type CallCounts = { months: string[]; rows: { motive: string; counts: number[] }[]; total: number };

const MONTHS = 6;

/** How many calls the help line had in six months, by motive: the commonest first. Numbers of calls, nobody's name and no line. */
export async function readCalls(ctx: Context<ActorOf<"admin">>): Promise<CallCounts> {
  const months = lastMonths(localDay(ctx.now), MONTHS);
  const since = instantInFrance(`${months[0]}-01`, "00:00") ?? ctx.now;
  const cells = await ctx.db.$queryRaw<{ motive: string; month: string; count: number }[]>`
    SELECT motive, to_char(at AT TIME ZONE 'Europe/Paris', 'YYYY-MM') AS month, count(*)::int AS count FROM hotline_call
    WHERE territory_id = ${ctx.actor.territoryId}::uuid AND at >= ${since} AND at <= ${ctx.now} GROUP BY 1, 2`;
  const rows = [...new Set(cells.map(({ motive }) => motive))].map((motive) => ({ motive, counts: months.map((month) => cells.find((cell) => cell.motive === motive && cell.month === month)?.count ?? 0) }));
  const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0);
  rows.sort((a, b) => sum(b.counts) - sum(a.counts) || a.motive.localeCompare(b.motive));
  return { months, rows, total: rows.reduce((all, { counts }) => all + sum(counts), 0) };
}
