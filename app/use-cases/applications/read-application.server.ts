import type { ActorOf } from "#app/domain/access/actor.ts";
import { meetingAnswerOf, type MeetingAnswer } from "#app/domain/applications/meeting-answer.ts";
import { movesOpenTo } from "#app/domain/applications/move-application.ts";
import { applicationState, stateTable, type ApplicationState, type Move } from "#app/domain/applications/states.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import type { CvView } from "#app/domain/profiles/cv-view.ts";
import { applicationsSeenBy } from "../access/scopes.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { cvInTransaction } from "../profiles/read-cv-for-employer.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { matchForEmployer, matchSelect, type MatchForEmployer } from "./match-for-employer.server.ts";

export type ApplicationForEmployer = {
  applicationId: string;
  offer: { offerId: string; title: string; posts: number };
  firstName: string;
  state: ApplicationState;
  label: string;
  next: string;
  sentAt: Date;
  readAt: Date | null;
  message: string;
  wantsCall: boolean;
  interviewAt: Date | null;
  interviewPlace: string;
  /** The other moments proposed, until she picks one. */
  otherSlots: Date[];
  /** « Plus tard »: the day he asked to be reminded, `2026-12-03`. */
  laterOn: string | null;
  /** Whether she comes to the interview in force; `null` when she has not said. */
  meetingAnswer: MeetingAnswer | null;
  hiredOn: string | null;
  /** `null` once she took her answer back. */
  cv: CvView | null;
  match: MatchForEmployer | null;
  moves: Pick<Move, "to" | "button" | "reasons" | "needs">[];
};

/**
 * An answer and the CV behind it, for the employer of the offer; that he read it is written in the same transaction.
 *
 * Never RSA, freins, family, address, birth date nor nationality: they are not among the columns read.
 *
 * @returns refusal: `application.missing`
 */
export function readApplication(ctx: Context<ActorOf<"employer">>, applicationId: string): Promise<Result<ApplicationForEmployer>> {
  return inTransaction(ctx, async (tx) => {
    const row = await tx.application.findFirst({
      where: { AND: [{ id: applicationId }, applicationsSeenBy(ctx.actor)] },
      relationLoadStrategy: "join",
      select: {
        id: true, state: true, message: true, wantsCall: true, consentedAt: true, createdAt: true, readAt: true, interviewAt: true, interviewNote: true, otherSlots: true, laterOn: true, hiredOn: true,
        beneficiaryId: true, offerId: true,
        history: { where: { to: "entretien" }, orderBy: { at: "desc" }, take: 1, select: { byRole: true, reason: true } },
        offer: { select: { title: true, posts: true } },
        beneficiary: { select: { user: { select: { firstName: true } } } },
      },
    });
    if (!row) return refuse("missing", "application.missing");
    const state = applicationState(row.state);
    const isBack = state === "retire";
    const match = isBack ? null : await tx.match.findUnique({ where: { beneficiaryId_offerId: { beneficiaryId: row.beneficiaryId, offerId: row.offerId } }, select: matchSelect });
    const cv = isBack ? null : await cvInTransaction(tx, ctx, row.id, row.beneficiaryId);
    if (isBack) await noteInAudit(tx, ctx, { action: "application.read", subjectType: "application", subjectId: row.id, beneficiaryId: row.beneficiaryId });
    return ok({
      applicationId: row.id, offer: { offerId: row.offerId, ...row.offer }, firstName: row.beneficiary.user.firstName,
      state, ...(stateTable[state].forEmployer ?? { label: "", next: "" }),
      sentAt: row.consentedAt ?? row.createdAt, readAt: row.readAt, message: isBack ? "" : row.message, wantsCall: !isBack && row.wantsCall,
      interviewAt: row.interviewAt, interviewPlace: row.interviewNote, otherSlots: row.otherSlots, laterOn: row.laterOn?.toISOString().slice(0, 10) ?? null, meetingAnswer: state === "entretien" ? meetingAnswerOf(row.history[0]) : null, hiredOn: row.hiredOn === null ? null : row.hiredOn.toISOString().slice(0, 10),
      cv, match: matchForEmployer(match ?? undefined),
      moves: movesOpenTo("employer", state).map(({ to, button, reasons, needs }) => ({ to, button, reasons, needs })),
    });
  });
}
