import type { ActorOf } from "#app/domain/access/actor.ts";
import type { AnswerInput } from "#app/domain/applications/application.schema.ts";
import { moveApplication } from "#app/domain/applications/move-application.ts";
import { applicationState } from "#app/domain/applications/states.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import type { Tx } from "#app/infra/db.server.ts";
import { record } from "#app/infra/outbox.server.ts";
import { sendApplication } from "../applications/send-application.server.ts";
import { closeTogether } from "../applications/together-task.server.ts";
import { writeMove } from "../applications/write-move.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";

/** Her answer; a « non » may carry what stands for a reason she keeps to herself, which no form offers. */
type Declined = { answer: "declined"; reason: string; note: string };
type Given = Extract<AnswerInput, { answer: "accepted" }> | Declined;
/** Who says no, or types it for her. */
export type Sayer = Context<ActorOf<"beneficiary" | "hotliner">>;
const PROPOSAL = { id: true, offerId: true, answer: true, seenAt: true } as const;
export type Answered = { applicationId: string; outcome: "sent" | "declined" | "already-answered" };

/**
 * A person's answer to her coach's proposal: « oui » sends her card to the employer, « non » keeps her reason between
 * her and her coach.
 *
 * The same answer twice is no error. After « non » she may still say « oui » while the offer is open.
 *
 * @returns refusals: `recommendation.missing` | `recommendation.already-accepted` (take the answer back instead) |
 *   `application.offer-not-open` | `application.consent-missing` | `application.reason-missing` |
 *   `application.reason-unknown` | `application.no-such-move` | `application.moved-meanwhile`
 */
export function answerRecommendation(ctx: Context<ActorOf<"beneficiary">>, recommendationId: string, input: Given): Promise<Result<Answered>> {
  return inTransaction(ctx, async (tx) => {
    const proposal = await tx.recommendation.findFirst({
      where: { id: recommendationId, beneficiaryId: ctx.actor.beneficiaryId },
      select: PROPOSAL,
    });
    if (!proposal) return refuse("missing", "recommendation.missing");
    if (input.answer === "declined") return decline(tx, ctx, ctx.actor, proposal, input);
    const sent = await sendApplication(tx, ctx, ctx.actor.beneficiaryId, proposal.offerId, input);
    if (!sent.ok) return sent;
    return ok({ applicationId: sent.value.applicationId, outcome: sent.value.outcome === "sent" ? "sent" : "already-answered" });
  });
}

/**
 * Her « non » to a proposal, said by herself or typed by the help line that she has on the phone.
 *
 * @param her whose answer it is; the caller has made sure that she is someone of the territory
 * @returns refusals: those of `answerRecommendation`
 */
export function declineProposal(ctx: Sayer, her: ActorOf<"beneficiary">, recommendationId: string, input: Omit<Declined, "answer">): Promise<Result<Answered>> {
  return inTransaction(ctx, async (tx) => {
    const proposal = await tx.recommendation.findFirst({ where: { id: recommendationId, beneficiaryId: her.beneficiaryId }, select: PROPOSAL });
    return proposal ? decline(tx, ctx, her, proposal, input) : refuse("missing", "recommendation.missing");
  });
}

type Proposal = { id: string; offerId: string; answer: string | null; seenAt: Date | null };

async function decline(tx: Tx, ctx: Sayer, { beneficiaryId }: ActorOf<"beneficiary">, proposal: Proposal, input: Omit<Declined, "answer">): Promise<Result<Answered>> {
  const application = await tx.application.findUnique({
    where: { beneficiaryId_offerId: { beneficiaryId, offerId: proposal.offerId } },
    select: { id: true, state: true, movedAt: true },
  });
  if (!application) return refuse("missing", "recommendation.missing");
  const from = applicationState(application.state);
  if (from === "decline") return ok({ applicationId: application.id, outcome: "already-answered" });
  if (proposal.answer === "accepted") return refuse("conflict", "recommendation.already-accepted");
  const allowed = moveApplication(ctx.actor.role, from, "decline", { reason: input.reason, hasConsent: false, isOfferOpen: false, now: ctx.now, today: localDay(ctx.now) });
  if (!allowed.ok) return allowed;
  const written = await writeMove(tx, ctx, application, { move: allowed.value, reason: input.reason, note: input.note });
  if (!written) return refuse("conflict", "application.moved-meanwhile");
  await tx.recommendation.update({
    where: { id: proposal.id },
    data: { answer: "declined", answerReason: input.reason, answerNote: input.note, answeredAt: ctx.now, seenAt: proposal.seenAt ?? ctx.now },
  });
  await closeTogether(tx, ctx, { beneficiaryId, offerId: proposal.offerId });
  await record(tx, "recommendation.answered", { recommendationId: proposal.id });
  return ok({ applicationId: application.id, outcome: "declined" });
}
