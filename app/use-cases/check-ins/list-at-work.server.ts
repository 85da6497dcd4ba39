import type { ActorOf } from "#app/domain/access/actor.ts";
import { isMilestone, type CheckInSide, type Milestone } from "#app/domain/check-ins/milestones.ts";
import { applicationsSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";

/** Someone at work, with the next news to be asked. */
export type AtWork = { applicationId: string; who: string; title: string; employerName: string; hiredOn: string; next: { side: CheckInSide; milestone: Milestone; dueOn: string } | null };

/** A portfolio is some thirty people; this bounds the page, whatever happens. */
const MOST = 200;

/** A coach's own people who are at work, the last to begin first. */
export async function listAtWork(ctx: Context<ActorOf<"coach">>): Promise<AtWork[]> {
  const rows = await ctx.db.application.findMany({
    where: { AND: [applicationsSeenBy(ctx.actor), { state: { in: ["demarre", "suivi"] }, hiredOn: { not: null } }] }, relationLoadStrategy: "join", orderBy: [{ hiredOn: "desc" }, { id: "asc" }], take: MOST,
    select: {
      id: true, hiredOn: true, beneficiary: { select: { user: { select: { firstName: true, lastName: true } } } }, offer: { select: { title: true, employerLabel: true, organisation: { select: { name: true } } } },
      checkIns: { where: { answeredAt: null, cancelledAt: null }, orderBy: { dueOn: "asc" }, select: { side: true, milestone: true, dueOn: true } },
    },
  });
  return rows.map(({ id, hiredOn, beneficiary: { user }, offer, checkIns }): AtWork => {
    const next = checkIns.find(({ dueOn }) => dueOn >= ctx.now);
    return {
      applicationId: id, who: `${user.firstName} ${user.lastName}`, title: offer.title, employerName: offer.organisation?.name ?? offer.employerLabel, hiredOn: (hiredOn as Date).toISOString().slice(0, 10),
      next: next && isMilestone(next.milestone) ? { side: next.side as CheckInSide, milestone: next.milestone, dueOn: next.dueOn.toISOString().slice(0, 10) } : null,
    };
  });
}
