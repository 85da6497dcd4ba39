import type { ActorOf } from "#app/domain/access/actor.ts";
import type { CoachingRules } from "#app/domain/coaching/episode-rules.ts";
import { isoDay } from "./held-episode.server.ts";
import { localDay } from "#app/domain/kit/french.ts";
import type { Context } from "../context.server.ts";
import { coachingRulesOf } from "./coaching-rules-of.server.ts";

/** `isGone`: her account is closed, her people wait for someone. */
export type CoachLoad = { coachId: string; name: string; areaName: string; people: number; isGone: boolean };

/** The coaches of the territory with how many people each follows, those who left and still have some first; and the rules. */
export async function readCoachLoads(ctx: Context<ActorOf<"admin">>): Promise<{ loads: CoachLoad[]; rules: CoachingRules }> {
  const [rows, rules] = await Promise.all([
    ctx.db.user.findMany({
      where: { territoryId: ctx.actor.territoryId, role: "coach" }, relationLoadStrategy: "join",
      select: { id: true, firstName: true, lastName: true, disabledAt: true, area: { select: { name: true } }, _count: { select: { portfolio: true } } }, orderBy: [{ firstName: "asc" }, { lastName: "asc" }],
    }),
    coachingRulesOf(ctx.db, ctx.actor.territoryId),
  ]);
  const loads = rows.map((row): CoachLoad => ({ coachId: row.id, name: `${row.firstName} ${row.lastName}`, areaName: row.area?.name ?? "", people: row._count.portfolio, isGone: row.disabledAt !== null }));
  return { rules, loads: loads.filter(({ isGone, people }) => !isGone || people > 0).sort((a, b) => Number(b.isGone) - Number(a.isGone)) };
}

export type PersonToHandOver = { beneficiaryId: string; name: string; communeName: string; endsOn: string | null; isOver: boolean };

/** A coach of the territory and her people, with when each coaching ends, for an administrator who gives them to others; `null`: no such coach. */
export async function readPeopleOfCoach(ctx: Context<ActorOf<"admin">>, coachId: string): Promise<{ coach: CoachLoad; people: PersonToHandOver[]; others: CoachLoad[] } | null> {
  const { loads } = await readCoachLoads(ctx);
  const coach = loads.find((one) => one.coachId === coachId);
  if (!coach) return null;
  const rows = await ctx.db.beneficiary.findMany({
    where: { coachId, territoryId: ctx.actor.territoryId }, relationLoadStrategy: "join", orderBy: [{ user: { firstName: "asc" } }, { user: { lastName: "asc" } }],
    select: { id: true, user: { select: { firstName: true, lastName: true } }, commune: { select: { name: true } }, episodes: { where: { closedOn: null }, take: 1, select: { endsOn: true } } },
  });
  const today = localDay(ctx.now);
  const people = rows.map(({ id, user, commune, episodes: [open] }) => {
    const endsOn = open ? isoDay(open.endsOn) : null;
    return { beneficiaryId: id, name: `${user.firstName} ${user.lastName}`, communeName: commune.name, endsOn, isOver: endsOn !== null && endsOn < today };
  });
  return { coach, people, others: loads.filter(({ coachId: id, isGone }) => id !== coachId && !isGone) };
}
