import { addDays, checkInSides, dayOfMilestone, milestoneCodes, type CheckInSide, type Milestone } from "./milestones.ts";

export type WorkKind = "EMPLOI" | "IMMERSION" | "BENEVOLAT";
/** Work as it stands. `isGoingOn`: it started and nobody noted an end. Days are calendar days of the territory. */
export type WorkFacts = { kind: WorkKind; hiredOn: string | null; isGoingOn: boolean };
export type Planned = { side: CheckInSide; milestone: Milestone; dueOn: string };
/** A check-in as it was written. */
export type Known = Planned & { isAnswered: boolean; isCancelled: boolean };
export type CheckInPlan = { create: Planned[]; /** Put to another day, or asked again after all. */ move: Planned[]; cancel: Pick<Planned, "side" | "milestone">[] };

/** The first day is often noted late: a milestone passed for longer than this is not asked any more, days. Our choice. */
export const LATE_DAYS = 3;

/**
 * The milestones that each kind of work has: all of them for a job; two for an immersion, which lasts a few weeks; none for
 * bénévolat, which is a free choice that nobody follows up.
 *
 * @source decision 0041
 */
export const MILESTONES_OF: Record<WorkKind, readonly Milestone[]> = { EMPLOI: milestoneCodes, IMMERSION: ["j2", "j15"], BENEVOLAT: [] };

/**
 * What must change so that the check-ins written are those of the work as it stands: the same asked twice changes nothing.
 *
 * What was answered is never touched. When the first day moves, what was not answered moves with it; when the work ended, it
 * is cancelled.
 */
export function planCheckIns({ kind, hiredOn, isGoingOn }: WorkFacts, known: readonly Known[], today: string): CheckInPlan {
  const wanted = hiredOn === null || !isGoingOn ? [] : MILESTONES_OF[kind].flatMap((milestone) => checkInSides.map((side): Planned => ({ side, milestone, dueOn: dayOfMilestone(hiredOn, milestone) })));
  const same = (a: Pick<Planned, "side" | "milestone">) => (b: Pick<Planned, "side" | "milestone">) => a.side === b.side && a.milestone === b.milestone;
  const plan: CheckInPlan = { create: [], move: [], cancel: [] };
  for (const one of wanted) {
    const before = known.find(same(one));
    const isTooLate = addDays(one.dueOn, LATE_DAYS) < today;
    if (!before && !isTooLate) plan.create.push(one);
    if (!before || before.isAnswered) continue;
    if (isTooLate && before.dueOn !== one.dueOn && !before.isCancelled) plan.cancel.push(one);
    else if (!isTooLate && (before.dueOn !== one.dueOn || before.isCancelled)) plan.move.push(one);
  }
  for (const one of known) if (!one.isAnswered && !one.isCancelled && !wanted.some(same(one))) plan.cancel.push({ side: one.side, milestone: one.milestone });
  return plan;
}
