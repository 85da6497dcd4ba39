import type { ActorOf } from "#app/domain/access/actor.ts";
import type { ApplyInput } from "#app/domain/applications/application.schema.ts";
import { moveApplication, movesOpenTo } from "#app/domain/applications/move-application.ts";
import { applicationState, type Move } from "#app/domain/applications/states.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { localDay } from "#app/domain/kit/french.ts";
import type { Tx } from "#app/infra/db.server.ts";
import { record } from "#app/infra/outbox.server.ts";
import type { Context } from "../context.server.ts";
import { keepListsFilled } from "../matching/keep-lists-filled.server.ts";
import { lockedOffer } from "./locked-offer.server.ts";
import { closeTogether } from "./together-task.server.ts";
import { openApplication, writeMove, type FirstCard } from "./write-move.server.ts";

type Sender = Context<ActorOf<"beneficiary" | "hotliner">>;
export type Sent = { applicationId: string; outcome: "sent" | "already-applied" };

/**
 * Sends her card to an employer, inside a transaction: a first time, in answer to a proposal, or again after a way out.
 *
 * Sending twice is no error. A proposal by the coach that waited for this is answered by it, and an offer she had set
 * aside no longer is.
 *
 * @param ctx she herself, or the help line that writes down what she says on the phone: the table of states says for both what
 *   may be done
 * @param beneficiaryId whose card; the caller has made sure that it is hers, or someone of the territory
 * @returns refusals: `offer.missing` | `application.consent-missing` | `application.offer-not-open` | `application.moved-meanwhile`
 */
export async function sendApplication(tx: Tx, ctx: Sender, beneficiaryId: string, offerId: string, input: ApplyInput): Promise<Result<Sent>> {
  const offer = await lockedOffer(tx, offerId, ctx.actor.territoryId, ctx.now);
  if (!offer) return refuse("missing", "offer.missing");
  const whose = { beneficiaryId, offerId };
  const card = { message: input.message, wantsCall: input.wantsCall, consentedAt: ctx.now };
  const facts = { hasConsent: input.consent, isOfferOpen: offer.isOpen, now: ctx.now, today: localDay(ctx.now) };

  const existing = await readOne(tx, whose);
  if (existing) return sendAgain(tx, ctx, whose, existing, facts, card);
  const allowed = moveApplication(ctx.actor.role, null, "positionne", facts);
  if (!allowed.ok) return allowed;
  const applicationId = await openApplication(tx, ctx, whose, { move: allowed.value, card });
  if (applicationId !== null) {
    await tidy(tx, ctx, whose, allowed.value);
    return ok({ applicationId, outcome: "sent" });
  }
  // Another tap, or her coach's proposal, came first and is committed by now.
  const other = await readOne(tx, whose);
  return other ? sendAgain(tx, ctx, whose, other, facts, card) : refuse("conflict", "application.moved-meanwhile");
}

type Whose = { beneficiaryId: string; offerId: string };
type Existing = { id: string; state: string; movedAt: Date };

function readOne(tx: Tx, whose: Whose): Promise<Existing | null> {
  return tx.application.findUnique({ where: { beneficiaryId_offerId: whose }, select: { id: true, state: true, movedAt: true } });
}

async function sendAgain(tx: Tx, ctx: Sender, whose: Whose, existing: Existing, facts: Parameters<typeof moveApplication>[3], card: FirstCard): Promise<Result<Sent>> {
  const from = applicationState(existing.state);
  // « Plus tard » goes from « positionne » to itself too: it is the employer's word, not a card sent again.
  const maySend = movesOpenTo(ctx.actor.role, from).some((move) => move.to === "positionne" && move.needs.includes("open-offer"));
  if (!maySend) return ok({ applicationId: existing.id, outcome: "already-applied" });
  const allowed = moveApplication(ctx.actor.role, from, "positionne", facts);
  if (!allowed.ok) return allowed;
  // A new card is a new reading: « Lue » said of the former one would not be true of this one.
  const written = await writeMove(tx, ctx, existing, { move: allowed.value, data: { ...card, readAt: null, interviewAt: null, interviewNote: "", otherSlots: [], laterOn: null } });
  if (!written) {
    const now = await readOne(tx, whose);
    return now?.state === "positionne" ? ok({ applicationId: now.id, outcome: "already-applied" }) : refuse("conflict", "application.moved-meanwhile");
  }
  await tidy(tx, ctx, whose, allowed.value);
  return ok({ applicationId: existing.id, outcome: "sent" });
}

/** What sending settles besides: the proposal that waited for an answer, « Pas pour moi » said before, what was to be done with her coach, and the place it leaves in her list. */
async function tidy(tx: Tx, ctx: Context, whose: Whose, move: Move): Promise<void> {
  await tx.offerDismissal.deleteMany({ where: whose });
  await closeTogether(tx, ctx, whose);
  await keepListsFilled(tx, [whose.beneficiaryId]);
  if (!move.emits.includes("recommendation.answered")) return;
  const proposal = await tx.recommendation.findUnique({ where: { beneficiaryId_offerId: whose }, select: { id: true, seenAt: true } });
  if (!proposal) return;
  await tx.recommendation.update({ where: { id: proposal.id }, data: { answer: "accepted", answerReason: null, answerNote: "", answeredAt: ctx.now, seenAt: proposal.seenAt ?? ctx.now } });
  await record(tx, "recommendation.answered", { recommendationId: proposal.id });
}
