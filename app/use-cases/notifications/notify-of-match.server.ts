import { localDay } from "#app/domain/kit/french.ts";
import { dedupeKeys } from "#app/domain/notifications/dedupe-keys.ts";
import { digestDayFor } from "#app/domain/notifications/digest.ts";
import { sendableAt } from "#app/domain/notifications/quiet-hours.ts";
import type { Context } from "../context.server.ts";
import { notify } from "./notify.server.ts";

/**
 * Sees that a person who was told of an offer gets a message: today's digest, or tomorrow's when today's is gone.
 *
 * Does nothing when a digest that carries the offer exists already, or when the match is no longer worth a message.
 */
export async function notifyOfMatch(ctx: Context, { offerId, beneficiaryId }: { offerId: string; beneficiaryId: string }): Promise<void> {
  const told = await ctx.db.notification.findUnique({ where: { dedupeKey: dedupeKeys.matchFound(offerId, beneficiaryId) }, select: { userId: true, createdAt: true } });
  const match = await ctx.db.match.findUnique({ where: { beneficiaryId_offerId: { beneficiaryId, offerId } }, select: { isBlocked: true, offer: { select: { status: true } } } });
  if (!told || !match || match.isBlocked || match.offer.status !== "open") return;
  const known = await ctx.db.notification.findMany({
    where: { userId: told.userId, kind: "match-digest" }, orderBy: { createdAt: "desc" }, take: 5, select: { subjectId: true, status: true, createdAt: true },
  });
  // In the evening, the day it would go out is tomorrow: tomorrow's only one, then.
  const today = localDay(sendableAt(ctx.now, false));
  const day = digestDayFor(told.createdAt, today, known.map(({ subjectId, status, createdAt }) => ({ day: subjectId ?? "", isWaiting: status === "pending" || status === "sending", createdAt })));
  if (day === null) return;
  await ctx.db.$transaction((tx) => notify(tx, ctx, { userId: told.userId, kind: "match-digest", subjectId: day, dedupeKey: dedupeKeys.matchDigest(beneficiaryId, day) }));
}
