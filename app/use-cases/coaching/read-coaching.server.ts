import type { ActorOf } from "#app/domain/access/actor.ts";
import type { Coaching } from "#app/domain/coaching/coaching-view.ts";
import { episodePhase } from "#app/domain/coaching/episode.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";
import { coachingRulesOf } from "./coaching-rules-of.server.ts";
import { episodeColumns, episodeRow, isoDay } from "./held-episode.server.ts";

/** The whole coaching of one of the coach's people: her stays, who followed her since when, and what may be done. */
export async function readCoaching(ctx: Context<ActorOf<"coach">>, beneficiaryId: string): Promise<Coaching> {
  const [person, coaches, rules] = await Promise.all([
    ctx.db.beneficiary.findFirst({
      where: { AND: [{ id: beneficiaryId }, beneficiariesSeenBy(ctx.actor)] }, relationLoadStrategy: "join",
      select: {
        episodes: { orderBy: [{ startsOn: "desc" }, { stay: "desc" }], select: { ...episodeColumns, coachId: true, renewalReason: true, exitNote: true, relayTo: true, laterExit: true, laterOn: true } },
        coachChanges: { orderBy: { at: "desc" }, select: { id: true, at: true, fromId: true, toId: true, byRole: true, note: true } },
      },
    }),
    ctx.db.user.findMany({ where: { role: "coach", territoryId: ctx.actor.territoryId }, select: { id: true, firstName: true, lastName: true, areaId: true, disabledAt: true }, orderBy: [{ firstName: "asc" }, { lastName: "asc" }] }),
    coachingRulesOf(ctx.db, ctx.actor.territoryId),
  ]);
  const names = new Map(coaches.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`]));
  const nameOf = (id: string) => names.get(id) ?? "un compte supprimé";
  const today = localDay(ctx.now);
  const isNear = ({ areaId }: { areaId: string | null }) => (areaId === ctx.actor.areaId ? 0 : 1);
  return {
    rules,
    coaches: coaches.filter(({ id, disabledAt }) => id !== ctx.actor.userId && disabledAt === null).sort((a, b) => isNear(a) - isNear(b)).map(({ id }) => ({ coachId: id, name: nameOf(id) })),
    episodes: (person?.episodes ?? []).map(({ coachId, laterOn, renewalReason, exitNote, relayTo, laterExit, ...row }) => {
      const episode = episodeRow(row);
      return { ...episode, phase: episodePhase(episode, today), coachName: nameOf(coachId), renewalReason, exitNote, relayTo, laterExit, laterOn: laterOn && isoDay(laterOn) };
    }),
    changes: (person?.coachChanges ?? []).map(({ id, fromId, toId, note, ...row }) => ({ changeId: id, ...row, fromName: fromId === null ? null : nameOf(fromId), toName: nameOf(toId), note: toId === ctx.actor.userId ? note : "" })),
  };
}
