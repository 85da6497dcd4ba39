import type { ActorOf } from "#app/domain/access/actor.ts";
import { checkInAnswer, isBadSign, type CheckInAnswer } from "#app/domain/check-ins/answers.ts";
import { isMilestone, type CheckInSide, type Milestone } from "#app/domain/check-ins/milestones.ts";
import { nextStep } from "#app/domain/check-ins/next-step.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";
import { readWaitingCheckIns } from "./waiting-check-ins.server.ts";

/** Whom a line is about, and which work. `phone`: of the side to call, '' when none is known. */
type Line = { checkInId: string; applicationId: string; beneficiaryId: string; who: string; title: string; employerName: string; side: CheckInSide; milestone: Milestone; phone: string };
/** Something is wrong, or the work ended, and nobody has said that it was dealt with. */
export type BadSign = Line & { answer: CheckInAnswer; word: string; at: Date };
/** Nobody answered, or no message reaches them: the coach is asked to call, once. */
export type CallDue = Line & { dueOn: string };
/** `badSigns`: the oldest first. `calls`: those waiting longest first. */
export type FollowUps = { badSigns: BadSign[]; calls: CallDue[] };

const select = {
  id: true,
  beneficiary: { select: { id: true, user: { select: { firstName: true, lastName: true, phone: true } } } },
  offer: { select: { title: true, employerLabel: true, organisation: { select: { name: true, phone: true } } } },
} as const;
type Work = { id: string; beneficiary: { id: string; user: { firstName: string; lastName: string; phone: string | null } }; offer: { title: string; employerLabel: string; organisation: { name: string; phone: string } | null } };

/**
 * What a coach has to do about the work that her own people began: bad signs to take up, and calls to make where nobody answered.
 *
 * Two readings at once, then the works of the calls. Made for her page and for the sources of her day.
 */
export async function listFollowUps(ctx: Context<ActorOf<"coach">>): Promise<FollowUps> {
  const today = localDay(ctx.now);
  const hers = { beneficiary: beneficiariesSeenBy(ctx.actor) };
  const [said, waiting] = await Promise.all([
    ctx.db.checkIn.findMany({
      where: { application: hers, answer: { in: ["trouble", "stopped"] }, seenAt: null }, relationLoadStrategy: "join", orderBy: { answeredAt: "asc" },
      select: { id: true, side: true, milestone: true, answer: true, word: true, answeredAt: true, application: { select } },
    }),
    readWaitingCheckIns(ctx, ctx.actor.userId),
  ]);
  const toCall = waiting.filter((one) => nextStep(one, today) === "call");
  const works = toCall.length === 0 ? [] : await ctx.db.application.findMany({ where: { ...hers, id: { in: toCall.map(({ applicationId }) => applicationId) } }, relationLoadStrategy: "join", select });
  const workOf = new Map(works.map((work) => [work.id, work]));
  return {
    badSigns: said.flatMap(({ id, application, answer, answeredAt, word, ...row }): BadSign[] => {
      const line = lineOf(id, application, row);
      const what = checkInAnswer(answer ?? "");
      return line !== null && answeredAt !== null && isBadSign(what) ? [{ ...line, answer: what, word, at: answeredAt }] : [];
    }),
    calls: toCall.flatMap(({ checkInId, applicationId, dueOn, ...row }): CallDue[] => {
      const work = workOf.get(applicationId);
      const line = work ? lineOf(checkInId, work, row) : null;
      return line === null ? [] : [{ ...line, dueOn }];
    }),
  };
}

function lineOf(checkInId: string, { id, beneficiary, offer }: Work, { side, milestone }: { side: string; milestone: string }): Line | null {
  if (!isMilestone(milestone)) return null;
  const { firstName, lastName, phone } = beneficiary.user;
  return {
    checkInId, applicationId: id, beneficiaryId: beneficiary.id, who: `${firstName} ${lastName.slice(0, 1)}.`, title: offer.title, employerName: offer.organisation?.name ?? offer.employerLabel,
    side: side as CheckInSide, milestone, phone: (side === "person" ? phone : offer.organisation?.phone) ?? "",
  };
}
