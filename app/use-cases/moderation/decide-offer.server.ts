import { dedupeKeys } from "#app/domain/notifications/dedupe-keys.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { asFlags, flagKey } from "#app/domain/offers/moderation/flag.ts";
import type { RefusalReason } from "#app/domain/offers/moderation/verdicts.ts";
import { moveOffer } from "#app/domain/offers/offer-states.ts";
import { OPEN_DAYS } from "#app/domain/offers/open-offer.ts";
import type { Tx } from "#app/infra/db.server.ts";
import { record } from "#app/infra/outbox.server.ts";
import { actorId } from "#app/domain/access/actor.ts";
import { offersSeenBy } from "../access/scopes.server.ts";
import { closeApplicationsOfOffer } from "../applications/close-applications-of-offer.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { notifyAll } from "../notifications/notify.server.ts";
import { inTransaction } from "../transaction.server.ts";

export type Verdict = { verdict: "published" } | { verdict: "refused"; reason: RefusalReason; words: string };
const DAY_MS = 86_400_000;

/**
 * What the house decides of an offer that is to be looked at: it is seen, or refused with a reason and what to change.
 *
 * The verdict is for the text that was read. Reports on it are erased: whoever wrote them is known to nobody, and three new ones
 * are needed to hold it again. Its employer is told; of an offer that was open and stays so, he is not.
 *
 * @param seen when the offer had last changed, as the page showed it
 * @returns refusals: `offer.missing` | `moderation.not-yours` | `moderation.decided` | `moderation.changed`
 */
export function decideOffer(ctx: Context, offerId: string, seen: Date, said: Verdict): Promise<Result<{ title: string }>> {
  return inTransaction(ctx, async (tx) => {
    const offer = await tx.offer.findFirst({
      where: { AND: [{ id: offerId }, offersSeenBy(ctx.actor)] },
      select: { id: true, title: true, status: true, source: true, updatedAt: true, lookSince: true, publishedAt: true, expiresAt: true, flags: true, acceptedFlags: true, organisation: { select: { members: { where: { role: "employer", disabledAt: null }, select: { id: true } } } } },
    });
    if (!offer) return refuse("missing", "offer.missing");
    if (!moveOffer(ctx.actor.role, "held", "refused").ok) return refuse("forbidden", "moderation.not-yours");
    if (offer.lookSince === null || (offer.status !== "held" && offer.status !== "open")) return refuse("conflict", "moderation.decided");
    if (offer.updatedAt.getTime() !== seen.getTime()) return refuse("conflict", "moderation.changed");
    const keys = asFlags(offer.flags).map(flagKey);
    const isTyped = offer.source === "direct";
    const isFirst = offer.publishedAt === null;
    const ends = isTyped && (isFirst || offer.expiresAt === null || offer.expiresAt <= ctx.now) ? { expiresAt: new Date(ctx.now.getTime() + OPEN_DAYS * DAY_MS) } : {};
    const published = { status: "open" as const, closedAt: null, lookedAt: ctx.now, acceptedFlags: [...new Set([...offer.acceptedFlags, ...keys])], ...(isFirst ? { publishedAt: ctx.now } : {}), ...ends };
    const refused = { status: "refused" as const, closedAt: ctx.now };
    // The count settles the race of two who look, and of a correction.
    const changed = await tx.offer.updateMany({ where: { id: offer.id, status: offer.status, lookSince: { not: null }, updatedAt: offer.updatedAt }, data: { lookSince: null, ...(said.verdict === "published" ? published : refused) } });
    if (changed.count === 0) return refuse("conflict", "moderation.decided");
    const reviewId = ctx.newId();
    await tx.offerReview.create({ data: { id: reviewId, offerId: offer.id, verdict: said.verdict, ...(said.verdict === "refused" ? { reason: said.reason, words: said.words } : {}), flags: keys, at: ctx.now, byId: actorId(ctx.actor), byRole: ctx.actor.role } });
    await tx.offerReport.deleteMany({ where: { offerId: offer.id } });
    await noteInAudit(tx, ctx, { action: said.verdict === "published" ? "offer.let-through" : "offer.refused", subjectType: "offer", subjectId: offer.id });
    if (said.verdict === "refused") await closeApplicationsOfOffer(tx, ctx, offer.id, true);
    if (isTyped && (said.verdict === "refused" || offer.status === "held")) await tell(tx, ctx, offer, reviewId, said.verdict);
    await record(tx, "offer.changed", { offerId: offer.id });
    return ok({ title: offer.title });
  });
}

async function tell(tx: Tx, ctx: Context, offer: { id: string; organisation: { members: { id: string }[] } | null }, reviewId: string, verdict: Verdict["verdict"]): Promise<void> {
  const kind = verdict === "published" ? "offer-published" : "offer-to-correct";
  await notifyAll(tx, ctx, (offer.organisation?.members ?? []).map(({ id: userId }) => ({ userId, kind, subjectId: offer.id, dedupeKey: dedupeKeys.offerDecided(reviewId, userId) })));
}
