import type { ActorOf } from "#app/domain/access/actor.ts";
import { reasonInWords } from "#app/domain/applications/reasons.ts";
import { checkInAnswer, type CheckInAnswer } from "#app/domain/check-ins/answers.ts";
import { isMilestone, type CheckInSide, type Milestone } from "#app/domain/check-ins/milestones.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { applicationsSeenBy } from "../access/scopes.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";

export type WorkCheckIn = { checkInId: string; side: CheckInSide; milestone: Milestone; dueOn: string; state: "answered" | "cancelled" | "asked" | "coming"; answer: CheckInAnswer | null; word: string; answeredAt: Date | null; /** Who typed it in; null: they did, by the link. */ by: string | null; isSeen: boolean };
/** Work that one of a coach's people began, and the news of both sides. */
export type WorkView = {
  applicationId: string; beneficiaryId: string; firstName: string; who: string; personPhone: string | null; title: string; employerName: string; employerPhone: string;
  hiredOn: string | null; endedOn: string | null; endReason: string | null; isGoingOn: boolean; state: string; checkIns: WorkCheckIn[];
};

const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;

/**
 * The work that one of a coach's own people began, with the news that both sides gave. Reading it is written down for her.
 *
 * @returns refusal: `application.missing` (also when the work never began)
 */
export function readWork(ctx: Context<ActorOf<"coach">>, applicationId: string): Promise<Result<WorkView>> {
  return inTransaction<WorkView>(ctx, async (tx) => {
    const row = await tx.application.findFirst({
      where: { AND: [{ id: applicationId, hiredOn: { not: null } }, applicationsSeenBy(ctx.actor)] }, relationLoadStrategy: "join",
      select: {
        id: true, state: true, hiredOn: true, endedOn: true,
        beneficiary: { select: { id: true, user: { select: { firstName: true, lastName: true, phone: true } } } },
        offer: { select: { title: true, employerLabel: true, organisation: { select: { name: true, phone: true } } } },
        history: { where: { to: "rompu" }, orderBy: { at: "desc" }, take: 1, select: { reason: true } },
        checkIns: { orderBy: [{ dueOn: "asc" }, { side: "desc" }] },
      },
    });
    if (!row) return refuse("missing", "application.missing");
    const typists = await tx.user.findMany({ where: { id: { in: row.checkIns.flatMap(({ byId }) => byId ?? []) } }, select: { id: true, firstName: true } });
    await noteInAudit(tx, ctx, { action: "file.read", subjectType: "application", subjectId: row.id, beneficiaryId: row.beneficiary.id });
    const { user } = row.beneficiary;
    const reason = row.history[0]?.reason ?? null;
    return ok({
      applicationId: row.id, beneficiaryId: row.beneficiary.id, firstName: user.firstName, who: `${user.firstName} ${user.lastName}`, personPhone: user.phone, title: row.offer.title,
      employerName: row.offer.organisation?.name ?? row.offer.employerLabel, employerPhone: row.offer.organisation?.phone ?? "", hiredOn: dayOf(row.hiredOn), endedOn: dayOf(row.endedOn),
      endReason: reason === null ? null : reasonInWords(reason), isGoingOn: row.state === "demarre" || row.state === "suivi", state: row.state,
      checkIns: row.checkIns.flatMap((one): WorkCheckIn[] => (isMilestone(one.milestone) ? [{
        checkInId: one.id, side: one.side as CheckInSide, milestone: one.milestone, dueOn: one.dueOn.toISOString().slice(0, 10),
        state: one.answer !== null ? "answered" : one.cancelledAt !== null ? "cancelled" : one.sentAt !== null ? "asked" : "coming",
        answer: one.answer === null ? null : checkInAnswer(one.answer), word: one.word, answeredAt: one.answeredAt, isSeen: one.seenAt !== null,
        by: one.byId === null ? null : (typists.find(({ id }) => id === one.byId)?.firstName ?? "un compte supprimé"),
      }] : [])),
    });
  });
}
