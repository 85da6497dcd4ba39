import type { ActorOf } from "#app/domain/access/actor.ts";
import { LONGEST_NOTE } from "#app/domain/applications/longest-note.ts";
import { moveApplication } from "#app/domain/applications/move-application.ts";
import { isCrowded } from "#app/domain/applications/waiting.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { record } from "#app/infra/outbox.server.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import { lockedOffer } from "../applications/locked-offer.server.ts";
import { openApplication } from "../applications/write-move.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { keepListsFilled } from "../matching/keep-lists-filled.server.ts";
import { inTransaction } from "../transaction.server.ts";

export type RecommendInput = { beneficiaryId: string; offerId: string; note: string };

/**
 * « Votre coach vous propose… »: a coach proposes an open offer to someone of her portfolio, with a word if she likes.
 *
 * Once a person and offer. What the person set aside for herself stays hers: it neither stops the coach nor is told to her.
 *
 * @param input `note` up to 500 signs
 * @returns refusals: `person.missing` | `offer.missing` | `application.offer-not-open` | `recommendation.note-too-long` |
 *   `recommendation.too-many-waiting` | `recommendation.already-sent` | `recommendation.already-applied`
 */
export function recommendOffer(ctx: Context<ActorOf<"coach">>, input: RecommendInput): Promise<Result<{ recommendationId: string; applicationId: string }>> {
  return inTransaction(ctx, async (tx) => {
    const note = input.note.trim();
    if (note.length > LONGEST_NOTE) return refuse("invalid", "recommendation.note-too-long", "note");
    const person = await tx.beneficiary.findFirst({ where: { AND: [{ id: input.beneficiaryId }, beneficiariesSeenBy(ctx.actor)] }, select: { id: true } });
    if (!person) return refuse("missing", "person.missing");
    const offer = await lockedOffer(tx, input.offerId, ctx.actor.territoryId, ctx.now);
    if (!offer) return refuse("missing", "offer.missing");
    const allowed = moveApplication("coach", null, "sollicite", { hasConsent: false, isOfferOpen: offer.isOpen, now: ctx.now, today: localDay(ctx.now) });
    if (!allowed.ok) return allowed;

    const waiting = await tx.application.count({ where: { offerId: offer.id, state: "positionne", consentedAt: { not: null } } });
    if (isCrowded({ waiting, posts: offer.posts })) return refuse("conflict", "recommendation.too-many-waiting");

    const whose = { beneficiaryId: person.id, offerId: offer.id };
    const recommendationId = ctx.newId();
    // The unique index (person, offer) settles two coaches, or two taps, at the same moment.
    const made = await tx.recommendation.createMany({ data: [{ id: recommendationId, ...whose, coachId: ctx.actor.userId, note, createdAt: ctx.now }], skipDuplicates: true });
    if (made.count === 0) return refuse("conflict", "recommendation.already-sent");
    const applicationId = await openApplication(tx, ctx, whose, { move: allowed.value });
    if (applicationId === null) return refuse("conflict", "recommendation.already-applied");
    await record(tx, "recommendation.sent", { recommendationId });
    await keepListsFilled(tx, [person.id]);
    await noteInAudit(tx, ctx, { action: "recommendation.sent", subjectType: "recommendation", subjectId: recommendationId, beneficiaryId: person.id });
    return ok({ recommendationId, applicationId });
  });
}
